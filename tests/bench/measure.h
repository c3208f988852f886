// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <optional>

#include "base/result.h"

namespace heard::bench {

/// What a figure should be: itself, or its ratio to the floor that was measured in the same run.
struct Aim {
    enum class Of { Value, Ratio };
    enum class Is { AtMost, AtLeast };
    Of of = Of::Value;
    Is is = Is::AtMost;
    double limit = 0;

    bool metBy(double figure) const { return is == Is::AtMost ? figure <= limit : figure >= limit; }
    QString text() const;  ///< "<= 16", ">= 0.4 x floor"
};

/// One figure of the report. `floor` is what this machine does without Heard, in the same unit.
struct Measure {
    QString name;
    QString unit;
    double value = 0;
    std::optional<double> floor;
    std::optional<Aim> aim;

    std::optional<double> ratio() const;
    std::optional<bool> met() const;
};

using Measures = QList<Measure>;

}  // namespace heard::bench
