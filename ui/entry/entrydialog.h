// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/models/desk.h"
#include "ui/style/kit.h"

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QVBoxLayout;

namespace heard::ui {

class Button;
class Label;

/// Takes down a call, a visit, a letter. Accepting says what was entered; keeping it is the desk's.
class EntryDialog final : public QDialog {
    Q_OBJECT
public:
    EntryDialog(const Kit &kit, Desk &desk, QWidget *parent = nullptr);

    /// What the hub did not take, and why: back in front of its writer.
    void fillAgain(const Entries::Refused &refused);
    /// The id of what it was filled with again; entering takes its place.
    const QString &instead() const { return m_instead; }
    /// What was being taken down when the dialog was last left without registering it, if anything was.
    void fillFromDraft();
    [[nodiscard]] HandEntry entry() const;
    void addFile(const QString &path);

public Q_SLOTS:
    void accept() override;

Q_SIGNALS:
    void entered(const heard::ui::HandEntry &entry);

private:
    void addWho(QFormLayout &form);
    QWidget *files();
    void followDraft();
    void keepDraft();
    void fill(const HandEntry &entry);
    void discard();
    QComboBox *offered(const char *setting, const QString &name);
    void find();
    void showFound(const QList<Customer> &found);
    void showNumber();
    void showFiles();
    void chooseFiles();
    QString missing() const;
    void say(const QString &words);
    QStringList regions() const;

    Kit m_kit;
    Desk &m_desk;
    int m_asked = 0;  ///< the newest question; an answer to an older one is dropped
    CustomerId m_chosen;
    QString m_instead;
    bool m_filling = false;
    QStringList m_files;
    QComboBox *m_kind;
    QLineEdit *m_address;
    QLineEdit *m_name;
    Button *m_discard;
    Label *m_number;
    QListWidget *m_found;
    QComboBox *m_topic;
    QComboBox *m_place;
    QDateTimeEdit *m_at;
    QPlainTextEdit *m_text;
    QVBoxLayout *m_chips;
    QCheckBox *m_settled;
    Label *m_trouble;
};

}  // namespace heard::ui
