// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTextBrowser>

#include "ui/conversation/remotepictures.h"
#include "ui/models/desk.h"
#include "ui/style/kit.h"

namespace heard::ui {

class Button;
class Label;

/// Shows HTML that was made safe on its way in, by a layout engine that knows no scripts and fetches nothing by itself:
/// pictures are those of the message ("part:N"), or remote ones after allowRemote().
class SafeBrowser final : public QTextBrowser {
    Q_OBJECT
public:
    using PartPath = std::function<QString(int part)>;  ///< of a picture on this computer; empty: not yet there

    explicit SafeBrowser(PartPath path, QWidget *parent = nullptr);

    void showHtml(const QString &html);
    /// Where remote pictures may come from; before allowRemote().
    void setMayAsk(RemotePictures::MayAsk mayAsk) { m_mayAsk = std::move(mayAsk); }
    void allowRemote();
    /// What is shown for the link that leads there; of several the first.
    QString wordsOf(const QUrl &target) const;
    /// Pictures of the message itself have come.
    void refresh();

protected:
    QVariant loadResource(int type, const QUrl &name) override;

private:
    PartPath m_path;
    QString m_html;
    RemotePictures::MayAsk m_mayAsk = &RemotePictures::isOutside;
    RemotePictures *m_remote = nullptr;  ///< none: not allowed
};

/// A message with its formatting, in a window of its own that deletes itself when closed. It is black on white as its
/// sender saw it, whatever the theme. A link says where it leads before it is followed.
class FormattedWindow final : public QDialog {
    Q_OBJECT
public:
    FormattedWindow(const Kit &kit, Desk &desk, const MessageRow &row, int part, const QString &html, QWidget *parent);

Q_SIGNALS:
    void linkPressed(const QUrl &target, const QString &words);

private:
    QString pathOf(int part) const;

    Desk &m_desk;
    MessageRow m_row;
    SafeBrowser *m_browser;
};

}  // namespace heard::ui
