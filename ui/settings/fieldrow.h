// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>

#include "ui/models/channelsetup.h"
#include "ui/style/kit.h"

class QVBoxLayout;

namespace heard::ui {

class Label;
class SecretEdit;

/// One setting in a form: its name, the control its type asks for, the plugin's help, and what is wrong with it.
class FieldRow final : public QWidget {
    Q_OBJECT
public:
    FieldRow(const Kit &kit, const SettingField &field, QWidget *parent = nullptr);

    const SettingField &field() const { return m_field; }
    /// As the hub takes it; undefined if nothing is given. Of a secret: undefined leaves the one that is kept, null
    /// takes it away.
    QJsonValue value() const { return m_read(); }
    void setValue(const QJsonValue &value);
    /// Of a secret: the hub has one.
    void setKept();
    /// Says what is wrong and whether anything is.
    bool check();
    void showError(const QString &words);
    void takeFocus();
    /// Of a secret that the browser brought: it is set when the form is saved.
    void setBrought(const QString &secret);
    /// What the sign-in is doing, below the button.
    void showProgress(const QString &words);

Q_SIGNALS:
    /// The person wants to sign in by the browser.
    void signInAsked();

private:
    void addText(QVBoxLayout &column, bool number);
    void addList(QVBoxLayout &column);
    void addChoice(QVBoxLayout &column);
    void addBool(QVBoxLayout &column);
    void addSecret(QVBoxLayout &column);
    void addSignIn(QVBoxLayout &column);

    Kit m_kit;
    SettingField m_field;
    QWidget *m_control = nullptr;
    SecretEdit *m_secret = nullptr;
    Label *m_error;
    Label *m_progress = nullptr;
    QString m_brought;
    std::function<QJsonValue()> m_read;
    std::function<void(const QJsonValue &)> m_write;
    std::function<QString()> m_wrong = [] { return QString(); };
};

}  // namespace heard::ui
