// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/email/mime/partcollector.h"

namespace heard::email {

/// Makes of what was collected the parts of the mail: bodies folded into text and quote, HTML made safe with its
/// pictures found among the parts, all within the limits. What does not fit is a file beside its beginning.
void assembleParts(PartCollector &collector, const ParseOptions &options, ParsedMail &mail);

}  // namespace heard::email
