// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/mime/tnef.h"

extern "C" {
#include <ytnef.h>
}

#include <QFile>
#include <QtEndian>
#include <algorithm>
#include <memory>

#include "plugins/email/mime/charset.h"
#include "plugins/email/mime/filename.h"

namespace heard::email {
namespace {

constexpr qint64 kMostTnef = 20 * 1024 * 1024;
constexpr int kMostAttributes = 5000;
constexpr qsizetype kMostTnefFiles = 100;
constexpr unsigned kPlainString = 30, kUnicodeString = 31;  // MS-OXCDATA 2.11.1

/// Signature, key, then attributes: level (1 byte), id (4), length (4), data, checksum (2). MS-OXTNEF 2.1.3.
bool isWhole(const QByteArray &bytes) {
    constexpr qsizetype kHead = 6, kAttributeHead = 9, kChecksum = 2;
    if (bytes.size() < kHead || qFromLittleEndian<quint32>(bytes.constData()) != 0x223E9F78U) return false;
    qsizetype at = kHead;
    for (int count = 0; at < bytes.size(); ++count) {
        if (count > kMostAttributes || bytes.size() - at < kAttributeHead + kChecksum) return false;
        const auto length = qFromLittleEndian<quint32>(bytes.constData() + at + 5);
        if (length > quint32(bytes.size() - at - kAttributeHead - kChecksum)) return false;
        const char *data = bytes.constData() + at + kAttributeHead;
        quint16 sum = 0;
        for (quint32 i = 0; i < length; ++i) sum = quint16(sum + static_cast<unsigned char>(data[i]));
        if (sum != qFromLittleEndian<quint16>(data + length)) return false;
        at += kAttributeHead + qsizetype(length) + kChecksum;
    }
    return true;
}

QByteArray bytesOf(const variableLength &data) {
    return data.data != nullptr && data.size > 0 ? QByteArray(reinterpret_cast<const char *>(data.data), data.size)
                                                 : QByteArray();
}

QByteArray upToNull(QByteArray bytes) {
    const qsizetype null = bytes.indexOf('\0');
    return null < 0 ? bytes : bytes.left(null);
}

QByteArray property(MAPIProps &properties, unsigned id) {
    for (const unsigned type : {kUnicodeString, kPlainString}) {
        const variableLength *found = MAPIFindProperty(&properties, PROP_TAG(type, id));
        if (found != MAPI_UNDEFINED && found != nullptr) return upToNull(bytesOf(*found));
    }
    return {};
}

struct FreeTnef {
    void operator()(TNEFStruct *tnef) const {
        TNEFFree(tnef);
        delete tnef;
    }
};

}  // namespace

TnefContent readTnef(const QString &path) {
    TnefContent content;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMostTnef) return content;
    QByteArray bytes = file.readAll();
    if (!isWhole(bytes)) return content;
    std::unique_ptr<TNEFStruct, FreeTnef> tnef(new TNEFStruct);
    TNEFInitialize(tnef.get());
    tnef->Debug = 0;
    if (TNEFParseMemory(reinterpret_cast<BYTE *>(bytes.data()), long(bytes.size()), tnef.get()) != 0) return content;
    content.readable = true;
    content.body = decodeText(property(tnef->MapiProperties, PR_BODY), {}).text;
    if (content.body.isEmpty()) content.body = decodeText(upToNull(bytesOf(tnef->body)), {}).text;
    // The first of the list is the library's own head, which holds nothing.
    for (Attachment *one = tnef->starting_attach.next; one != nullptr && content.files.size() < kMostTnefFiles;
         one = one->next) {
        TnefFile extracted;
        QByteArray name = property(one->MAPI, PR_ATTACH_LONG_FILENAME);
        if (name.isEmpty()) name = property(one->MAPI, PR_DISPLAY_NAME);
        if (name.isEmpty()) name = upToNull(bytesOf(one->Title));
        extracted.name = cleanFileName(decodeText(name, {}).text);
        extracted.bytes = bytesOf(one->FileData);
        if (!extracted.bytes.isEmpty()) content.files += extracted;
    }
    return content;
}

}  // namespace heard::email
