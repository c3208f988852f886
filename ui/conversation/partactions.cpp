// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/partactions.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/conversation/formattedwindow.h"
#include "ui/conversation/pictureviewer.h"
#include "ui/style/agreement.h"
#include "ui/style/button.h"
#include "ui/style/codewords.h"

namespace heard::ui {
namespace {

constexpr qint64 kMostHtml = 2 * 1024 * 1024;  ///< bytes; nobody has written more by hand

QString downloads() { return QStandardPaths::writableLocation(QStandardPaths::DownloadLocation); }

/// A name from outside as a file name: no folders, no hidden files, no control characters.
QString safeName(const QString &name) {
    QString safe = QFileInfo(name).fileName();
    for (QChar &sign : safe)
        if (sign.category() == QChar::Other_Control || QStringView(u"\\/:*?\"<>|").contains(sign)) sign = u'_';
    while (safe.startsWith(u'.')) safe.remove(0, 1);
    return safe.isEmpty() ? QStringLiteral("file") : safe;
}

QString freeName(const QDir &folder, const QString &name) {
    const QFileInfo info(name);
    QString candidate = name;
    for (int n = 2; folder.exists(candidate); ++n) {
        const QString suffix = info.suffix().isEmpty() ? QString() : QLatin1Char('.') + info.suffix();
        candidate = QStringLiteral("%1 (%2)%3").arg(info.completeBaseName()).arg(n).arg(suffix);
    }
    return folder.filePath(candidate);
}

}  // namespace

PartActions::PartActions(const Kit &kit, Desk &desk, QWidget *window)
    : QObject(window), m_kit(kit), m_desk(desk), m_window(window) {
    connect(&desk, &Desk::blobReady, this, &PartActions::onReady);
    connect(&desk, &Desk::blobFailed, this, &PartActions::onFailed);
}

QString PartActions::pathOf(const MessageRow &row, const BubbleBlock &block) const {
    if (!block.localFile.isEmpty()) return block.localFile;
    return block.part >= 0 ? m_desk.blobPath(row.parts.at(block.part)) : QString();
}

void PartActions::whenThere(const MessageRow &row, const BubbleBlock &block, const Use &use) {
    const QString path = pathOf(row, block);
    if (!path.isEmpty()) return use(path, block.name);
    if (block.part >= 0) m_waiting.insert(row.parts.at(block.part).blob.v, {row.parts.at(block.part), block.name, use});
}

void PartActions::onReady(BlobId id) {
    const QList<Waiting> waiting = m_waiting.values(id.v);
    m_waiting.remove(id.v);
    for (const Waiting &one : waiting) {
        const QString path = m_desk.blobPath(one.part);
        if (!path.isEmpty()) one.use(path, one.name);
    }
}

/// A picture that is only shown says so in its place; who asked for a file is told.
void PartActions::onFailed(BlobId id, const QString &code) {
    const QList<Waiting> waiting = m_waiting.values(id.v);
    m_waiting.remove(id.v);
    if (waiting.isEmpty()) return;
    const QString cause = tr("“%1” could not be fetched.").arg(safeName(waiting.first().name));
    warn(tr("Not fetched"), cause + QLatin1Char(' ') + sentenceFor(code).whole());
}

void PartActions::warn(const QString &title, const QString &words) {
    auto *box = new QMessageBox(QMessageBox::Warning, title, words, QMessageBox::Ok, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void PartActions::addTo(QMenu &menu, const MessageRow &row, const BubbleBlock &block) {
    if (block.kind != BubbleBlock::Kind::Picture && block.kind != BubbleBlock::Kind::File) return;
    const auto offer = [&](const QString &words, void (PartActions::*what)(const QString &, const QString &)) {
        menu.addAction(words, this, [this, row, block, what] {
            whenThere(row, block,
                      [this, what](const QString &path, const QString &name) { (this->*what)(path, name); });
        });
    };
    if (block.kind == BubbleBlock::Kind::Picture) offer(tr("Show picture"), &PartActions::show);
    offer(tr("Save as…"), &PartActions::save);
    offer(tr("Open…"), &PartActions::open);
}

void PartActions::view(const MessageRow &row, const BubbleBlock &block) {
    whenThere(row, block, [this](const QString &path, const QString &name) { show(path, name); });
}

void PartActions::changeSent(const MessageRow &row) {
    auto *dialog = new QDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Change what was sent"));
    auto *edit = new QPlainTextEdit(plainText(row.parts));
    edit->setAccessibleName(tr("New text"));
    edit->setMinimumSize(420, 140);
    const Agreement agreement(m_kit.theme, tr("Change"), *dialog);
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(edit);
    column->addWidget(agreement.box);
    connect(edit, &QPlainTextEdit::textChanged, agreement.agree,
            [edit, agree = agreement.agree] { agree->setEnabled(!edit->toPlainText().trimmed().isEmpty()); });
    connect(dialog, &QDialog::accepted, this, [this, row, edit] { m_desk.changeSent(row, edit->toPlainText()); });
    dialog->open();
    edit->setFocus();
}

void PartActions::showFormatted(const MessageRow &row, int index) {
    const Part &part = row.parts.at(index);
    if (!part.blob) return openFormatted(row, index, part.extra.value(QLatin1String("html")).toString());
    BubbleBlock block;
    block.part = index;
    block.name = tr("Message as it was sent");
    whenThere(row, block, [this, row, index](const QString &path, const QString &name) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) return warn(name, tr("The file could not be read. Try again."));
        openFormatted(row, index, QString::fromUtf8(file.read(kMostHtml)));
    });
}

void PartActions::openFormatted(const MessageRow &row, int index, const QString &html) {
    auto *window = new FormattedWindow(m_kit, m_desk, row, index, html, m_window);
    connect(window, &FormattedWindow::linkPressed, this, &PartActions::linkPressed);
    window->show();
}

void PartActions::show(const QString &path, const QString &name) {
    auto *viewer = new PictureViewer(path, name, m_window);
    connect(viewer, &PictureViewer::saveWanted, this, [this, path, name] { save(path, name); });
    viewer->show();
}

void PartActions::save(const QString &path, const QString &name) {
    const QString wanted = freeName(QDir(downloads()), safeName(name));
    const QString target = QFileDialog::getSaveFileName(m_window, tr("Save as"), wanted);
    if (target.isEmpty()) return;
    m_copier.copy(path, target, [this](bool done) {
        if (!done) warn(tr("Save as"), tr("The file could not be written there. Choose another place."));
    });
}

/// A file from outside runs nothing until a person has said so.
void PartActions::open(const QString &path, const QString &name) {
    QMessageBox question(QMessageBox::Question, tr("Open a file from outside?"),
                         tr("“%1” was sent by someone outside your team. It will be put into %2 and opened with the "
                            "program for such files.")
                             .arg(safeName(name), QDir::toNativeSeparators(downloads())),
                         QMessageBox::Cancel, m_window);
    question.addButton(tr("Open"), QMessageBox::AcceptRole);
    question.setDefaultButton(QMessageBox::Cancel);
    if (question.exec() == QMessageBox::Cancel) return;
    const QString target = freeName(QDir(downloads()), safeName(name));
    m_copier.copy(path, target, [this, target](bool done) {
        if (done && QDesktopServices::openUrl(QUrl::fromLocalFile(target))) return;
        warn(
            tr("Open"),
            done
                ? tr("There is no program here for such files. It is in %1.").arg(QDir::toNativeSeparators(downloads()))
                : tr("The file could not be put into %1. Check the space and rights there.")
                      .arg(QDir::toNativeSeparators(downloads())));
    });
}

}  // namespace heard::ui
