// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>

#include "main/hub/hubcalls.h"

namespace heard::hub {

inline constexpr auto kDepartmentCard = "department";

/// The cards of all departments. Codes: those of HubCalls::ask.
[[nodiscard]] Result<QJsonArray> departmentsOf(HubCalls &hub);
/// The id of the one with that name, whatever its case, or that id. Codes: "not-found" and those of HubCalls::ask.
[[nodiscard]] Result<qint64> departmentNamed(HubCalls &hub, const QString &word);

}  // namespace heard::hub
