// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/formattedwindow.h"

#include <QHBoxLayout>
#include <QImageReader>
#include <QScreen>
#include <QScrollBar>
#include <QTextBlock>
#include <QVBoxLayout>

#include "ui/conversation/linkdoubt.h"
#include "ui/conversation/shownpicture.h"
#include "ui/style/button.h"
#include "ui/style/label.h"

namespace heard::ui {

SafeBrowser::SafeBrowser(PartPath path, QWidget *parent) : QTextBrowser(parent), m_path(std::move(path)) {
    setOpenLinks(false);
    setAccessibleName(tr("Message as it was sent"));
    setFrameShape(QFrame::NoFrame);
    QPalette paper = palette();
    paper.setColor(QPalette::Base, Qt::white);
    paper.setColor(QPalette::Text, QColor(0x1a, 0x1c, 0x20));
    setPalette(paper);
    document()->setDocumentMargin(18);
    document()->setDefaultStyleSheet(QStringLiteral("a { color: #1d4ed8; }"));
}

void SafeBrowser::showHtml(const QString &html) {
    m_html = html;
    refresh();
}

void SafeBrowser::refresh() {
    const int place = verticalScrollBar()->value();
    QString html = m_html;
    if (m_remote) html.replace(QLatin1String("data-remote-src="), QLatin1String("src="));
    setHtml(html);
    verticalScrollBar()->setValue(place);
}

void SafeBrowser::allowRemote() {
    if (m_remote) return;
    m_remote = new RemotePictures(std::move(m_mayAsk), this);
    connect(m_remote, &RemotePictures::ready, this, &SafeBrowser::refresh);
    refresh();
}

QString SafeBrowser::wordsOf(const QUrl &target) const {
    QString words;
    for (QTextBlock block = document()->begin(); block.isValid() && words.isEmpty(); block = block.next())
        for (auto piece = block.begin(); !piece.atEnd(); ++piece)
            if (const QTextCharFormat format = piece.fragment().charFormat(); QUrl(format.anchorHref()) == target)
                words += piece.fragment().text();
    return words;
}

QVariant SafeBrowser::loadResource(int type, const QUrl &name) {
    if (type != QTextDocument::ImageResource) return {};
    QImage picture;
    if (name.scheme() == QLatin1String("part")) {
        QImageReader reader(m_path(name.path().toInt()));
        if (mayDecode(reader)) picture = reader.read();
    }
    if (m_remote && picture.isNull() && name.scheme() != QLatin1String("part")) picture = m_remote->picture(name);
    if (!picture.isNull()) return picture;
    QImage nothing(1, 1, QImage::Format_ARGB32);  // else Qt draws a mark of a broken file
    nothing.fill(Qt::transparent);
    return nothing;
}

FormattedWindow::FormattedWindow(const Kit &kit, Desk &desk, const MessageRow &row, int part, const QString &html,
                                 QWidget *parent)
    : QDialog(parent),
      m_desk(desk),
      m_row(row),
      m_browser(new SafeBrowser([this](int index) { return pathOf(index); }, this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(row.author.isEmpty() ? tr("Message") : tr("Message from %1").arg(row.author));
    resize(QSize(760, 640).boundedTo(screen()->availableSize() * 0.9));
    const QJsonObject &facts = row.parts.at(part).extra;

    auto *warning = new Label(kit.theme, Theme::Text::Small, Label::Ink::Risk);
    const int lookalikes = facts.value(QLatin1String("lookalikes")).toInt();
    warning->setText(
        tr("%n link(s) here lead elsewhere than they say. Look below before you press one.", nullptr, lookalikes));
    warning->setVisible(lookalikes > 0);

    auto *remote = new QWidget(this);
    auto *words = new Label(kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    words->setText(
        tr("Pictures from elsewhere are not loaded: their owner would learn that, and from where, it was read."));
    auto *load = new Button(kit.theme, Button::Kind::Plain, tr("Load pictures"), QStringLiteral("image"));
    auto *line = new QHBoxLayout(remote);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(words, 1);
    line->addWidget(load);
    remote->setVisible(facts.value(QLatin1String("remote")).toInt() > 0);
    connect(load, &QPushButton::clicked, this, [this, remote] {
        m_browser->allowRemote();
        m_browser->setFocus();
        remote->hide();
    });

    auto *target = new Label(kit.theme, Theme::Text::Small, Label::Ink::Quiet);
    target->setElided(true);
    target->setAccessibleName(tr("Where the link leads"));
    connect(m_browser, qOverload<const QUrl &>(&QTextBrowser::highlighted), target, [this, target](const QUrl &url) {
        const LinkDoubt doubt = doubtOf(url, m_browser->wordsOf(url));
        target->setInk(doubt == LinkDoubt::None ? Label::Ink::Quiet : Label::Ink::Risk);
        target->setText(doubt == LinkDoubt::None ? trueTarget(url) : doubtWords(doubt, url));
    });
    connect(m_browser, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &url) { Q_EMIT linkPressed(url, m_browser->wordsOf(url)); });
    connect(&desk, &Desk::blobReady, m_browser, &SafeBrowser::refresh);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(12, 12, 12, 10);
    all->setSpacing(8);
    all->addWidget(warning);
    all->addWidget(remote);
    all->addWidget(m_browser, 1);
    all->addWidget(target);
    m_browser->showHtml(html);
    m_browser->setFocus();
}

QString FormattedWindow::pathOf(int part) const {
    if (part < 0 || part >= m_row.parts.size()) return {};
    return m_desk.blobPath(m_row.parts.at(part));
}

}  // namespace heard::ui
