// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QImageReader;

namespace heard::ui {

/// Whether a file that somebody sent may be decoded: by its bytes one of the types that are, with lengths that fit and
/// not too many pixels (domain/pictures.h). Call it before anything else is asked of the reader.
[[nodiscard]] bool mayDecode(QImageReader &reader);

}  // namespace heard::ui
