// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/mime/gmimelib.h"

#include <mutex>

namespace heard::email {

void startGMime() {
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
}

HeldOptions parserOptions() {
    startGMime();
    HeldOptions options(g_mime_parser_options_new());
    g_mime_parser_options_set_parameter_compliance_mode(options.get(), GMIME_RFC_COMPLIANCE_LOOSE);
    g_mime_parser_options_set_rfc2047_compliance_mode(options.get(), GMIME_RFC_COMPLIANCE_STRICT);
    g_mime_parser_options_set_allow_addresses_without_domain(options.get(), TRUE);
    return options;
}

QByteArray rawHeader(GMimeObject *object, const char *name) {
    GMimeHeader *header = g_mime_header_list_get_header(g_mime_object_get_header_list(object), name);
    const char *value = header != nullptr ? g_mime_header_get_raw_value(header) : nullptr;
    return value != nullptr ? QByteArray(value) : QByteArray();
}

}  // namespace heard::email
