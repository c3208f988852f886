// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The only place where GMime's headers are included: GLib's use names that Qt's headers may have made macros of.
#undef signals
#undef slots
#include <gmime/gmime.h>

#include <QByteArray>
#include <QString>
#include <memory>

/// GMime's objects held so that they are given back. Nothing here is seen outside this folder's .cpp files.
namespace heard::email {

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};
struct FreeText {
    void operator()(char *text) const { g_free(text); }
};
struct FreeOptions {
    void operator()(GMimeParserOptions *options) const { g_mime_parser_options_free(options); }
};
template <class T>
using Held = std::unique_ptr<T, Unref>;
using HeldText = std::unique_ptr<char, FreeText>;
using HeldOptions = std::unique_ptr<GMimeParserOptions, FreeOptions>;

/// GMime's tables, once a process; afterwards they are only read. Any thread.
void startGMime();

/// Strict where GMime's guesses would come before ours: raw values stay as they are, see headertext.h.
[[nodiscard]] HeldOptions parserOptions();

/// The raw bytes of a header's first occurrence, or empty.
[[nodiscard]] QByteArray rawHeader(GMimeObject *object, const char *name);

}  // namespace heard::email
