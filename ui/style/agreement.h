// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDialog;
class QDialogButtonBox;

namespace heard::ui {

class Button;
class Theme;

/// The end of a dialog that asks: `agree` says in a word what Enter does, Esc cancels; in the system's order. The box
/// goes into the dialog's layout; agreeing accepts the dialog and cancelling rejects it.
struct Agreement {
    Agreement(const Theme &theme, const QString &words, QDialog &dialog);

    QDialogButtonBox *box;
    Button *agree;
};

}  // namespace heard::ui
