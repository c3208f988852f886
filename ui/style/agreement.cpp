// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/agreement.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>

#include "ui/style/button.h"

namespace heard::ui {
namespace {

struct AgreementWords {
    Q_DECLARE_TR_FUNCTIONS(Agreement)
};

}  // namespace

Agreement::Agreement(const Theme &theme, const QString &words, QDialog &dialog)
    : box(new QDialogButtonBox(&dialog)), agree(new Button(theme, Button::Kind::Primary, words)) {
    box->addButton(agree, QDialogButtonBox::AcceptRole);
    box->addButton(new Button(theme, Button::Kind::Plain, AgreementWords::tr("Cancel")), QDialogButtonBox::RejectRole);
    agree->setDefault(true);
    agree->setFocus();
    QObject::connect(box, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(box, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
}

}  // namespace heard::ui
