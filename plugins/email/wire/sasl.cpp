// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/wire/sasl.h"

namespace heard::email {

QByteArray saslPlain(const Credentials &who) {
    return (QByteArray(1, '\0') + who.user.toUtf8() + QByteArray(1, '\0') + who.password.toUtf8()).toBase64();
}

QByteArray saslXoauth2(const Credentials &who) {
    return ("user=" + who.user.toUtf8() +
            "\x01"
            "auth=Bearer " +
            who.token.toUtf8() + "\x01\x01")
        .toBase64();
}

}  // namespace heard::email
