// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QImageReader;

namespace heard::ui {

/// Whether a file that somebody sent may be decoded: by its bytes one of the types that are (domain/pictures.h), and no
/// larger than a hundred megapixels. Call it before anything else is read.
[[nodiscard]] bool mayDecode(QImageReader &reader);

}  // namespace heard::ui
