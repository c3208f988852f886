// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/aboutpage.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace heard::ui {

AboutPage::AboutPage(const Kit &kit, QWidget *parent) : Sheet(kit, tr("About"), parent) {
    addTitle({}, tr("Heard %1, on Qt %2. Free software under the GNU General Public License, version 3 or later. "
                    "Icons by Lucide (ISC).")
                     .arg(QCoreApplication::applicationVersion(), QLatin1String(qVersion())));
    column().addStretch();
}

}  // namespace heard::ui
