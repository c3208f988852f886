// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rows.h"

#include "storage/errors.h"

namespace heard::storage {

Rows::~Rows() {
    if (m_query) m_query->finish();
}

Result<void> Rows::ended() const {
    if (m_query->lastError().type() == QSqlError::NoError) return {};
    return tl::unexpected(errorFrom(m_query->lastError()));
}

}  // namespace heard::storage
