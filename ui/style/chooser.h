// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QIcon>
#include <QList>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace heard::ui {

class Theme;

/// One thing to choose.
struct Choice {
    qint64 key = 0;
    QString words;
    QString icon;         ///< may be empty
    bool chosen = false;  ///< it is the one, or one of those, that stand now

    bool operator==(const Choice &) const = default;
};

/// A small list to choose from, under a button or at the pointer, with a field that narrows it by what is typed. All by
/// keyboard: typing, arrows, Enter; Escape closes. Deletes itself when closed.
class Chooser final : public QFrame {
    Q_OBJECT
public:
    /// One: a choice closes it. Several: each is ticked and unticked, and it stays.
    enum class Mode { One, Several };

    /// `name` says what is chosen, to assistive technology and in the empty field.
    Chooser(const Theme &theme, Mode mode, const QString &name, QWidget *parent);

    void setChoices(const QList<Choice> &choices);
    /// What is typed may be a choice of its own: the sentence of the line that offers it, with %1 for the words.
    void setNewWords(const QString &sentence);
    void openBelow(QWidget *button);
    void openAt(const QPoint &global);

Q_SIGNALS:
    void chosen(qint64 key);
    void toggled(qint64 key, bool on);     ///< of Several
    void newWanted(const QString &words);  ///< of setNewWords()

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void narrow();
    void press(QListWidgetItem *item);
    QIcon iconOf(const QString &name, const QColor &color) const;
    QListWidgetItem *itemFor(const Choice &choice) const;

    const Theme &m_theme;
    const Mode m_mode;
    QList<Choice> m_choices;
    QString m_newWords;
    QLineEdit *m_field;
    QListWidget *m_list;
};

}  // namespace heard::ui
