// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/mime/tnef.h"

#include <QFile>
#include <QHash>
#include <QStringDecoder>
#include <QtEndian>
#include <algorithm>

#include "plugins/email/mime/charset.h"
#include "plugins/email/mime/filename.h"

namespace heard::email {
namespace {

constexpr qint64 kMostTnef = 20LL * 1024 * 1024;
constexpr qsizetype kMostTnefFiles = 100;
constexpr quint32 kMostProperties = 5000;
constexpr quint32 kSignature = 0x223E9F78;

/// Attributes (MS-OXTNEF 2.1.3.2, 2.1.3.3), the id without its type.
enum AttributeId : quint16 {
    Body = 0x800C,
    AttachData = 0x800F,
    AttachTitle = 0x8010,
    AttachBegins = 0x9002,
    MessageProperties = 0x9003,
    AttachProperties = 0x9005,
    CodePage = 0x9007
};
/// Properties (MS-OXPROPS).
enum PropertyId : quint16 {
    PlainBody = 0x1000,
    HtmlBody = 0x1013,
    DisplayName = 0x3001,
    AttachObject = 0x3701,
    AttachLongName = 0x3707,
    AttachContentId = 0x3712
};
/// Types of a property's value (MS-OXCDATA 2.11.1).
enum ValueType : quint16 {
    Short = 0x02,
    Long = 0x03,
    Float = 0x04,
    Double = 0x05,
    Currency = 0x06,
    AppTime = 0x07,
    ErrorCode = 0x0A,
    Boolean = 0x0B,
    Object = 0x0D,
    Integer64 = 0x14,
    String8 = 0x1E,
    Unicode = 0x1F,
    SysTime = 0x40,
    Guid = 0x48,
    Binary = 0x102,
    Several = 0x1000
};

/// Bytes that are read from the front; what is not there reads as nothing and leaves `failed`.
class Cursor {
public:
    explicit Cursor(QByteArrayView bytes) : m_bytes(bytes) {}

    QByteArrayView take(quint32 size) {
        if (failed || size > quint64(m_bytes.size())) {
            failed = true;
            return {};
        }
        const QByteArrayView taken = m_bytes.first(qsizetype(size));
        m_bytes = m_bytes.sliced(qsizetype(size));
        return taken;
    }
    template <class Number>
    Number number() {
        const QByteArrayView bytes = take(sizeof(Number));
        return failed ? Number(0) : qFromLittleEndian<Number>(bytes.data());
    }
    [[nodiscard]] bool atEnd() const { return failed || m_bytes.isEmpty(); }
    bool failed = false;

private:
    QByteArrayView m_bytes;
};

struct Value {
    quint16 type = 0;
    QByteArray bytes;
};
using Properties = QHash<quint16, Value>;

quint32 padding(quint32 size) { return (4 - size % 4) % 4; }

/// The size of a value of this type; 0 if each value says its own.
quint32 fixedSize(quint16 type) {
    switch (type) {
        case Short:
        case Boolean:
        case Long:
        case Float:
        case ErrorCode: return 4;  // shorter ones are filled up
        case Double:
        case Currency:
        case AppTime:
        case Integer64:
        case SysTime: return 8;
        case Guid: return 16;
        default: return 0;
    }
}

/// A name or number that stands before the value of a property that is not one of MAPI's own.
void skipName(Cursor &cursor) {
    cursor.take(16);
    if (cursor.number<quint32>() == 0) {
        cursor.take(4);
        return;
    }
    const auto length = cursor.number<quint32>();
    cursor.take(length);
    cursor.take(padding(length));
}

/// MS-OXTNEF 2.1.3.4. Of several values of one property the first.
Properties readProperties(QByteArrayView bytes) {
    Properties properties;
    Cursor cursor(bytes);
    const auto count = std::min(cursor.number<quint32>(), kMostProperties);
    for (quint32 i = 0; i < count && !cursor.failed; ++i) {
        const auto typeAndFlag = cursor.number<quint16>();
        const auto id = cursor.number<quint16>();
        if (id >= 0x8000) skipName(cursor);
        const auto type = quint16(typeAndFlag & ~Several);
        const quint32 fixed = fixedSize(type);
        const bool known = fixed > 0 || type == String8 || type == Unicode || type == Object || type == Binary;
        if (!known) break;  // where the next one begins can't be told
        const quint32 values = fixed > 0 && (typeAndFlag & Several) == 0 ? 1 : cursor.number<quint32>();
        for (quint32 n = 0; n < values && !cursor.failed; ++n) {
            const quint32 size = fixed > 0 ? fixed : cursor.number<quint32>();
            const QByteArrayView value = cursor.take(size);
            cursor.take(padding(size));
            if (n == 0 && !cursor.failed) properties.insert(id, {type, value.toByteArray()});
        }
    }
    return properties;
}

QByteArray beforeNull(const QByteArray &bytes) {
    const qsizetype null = bytes.indexOf('\0');
    return null < 0 ? bytes : bytes.left(null);
}

class TnefReader {
public:
    TnefContent read(const QByteArray &bytes) {
        Cursor cursor(bytes);
        if (cursor.number<quint32>() != kSignature) return {};
        cursor.number<quint16>();  // a key that nobody uses
        bool whole = true;
        while (!cursor.atEnd()) {
            cursor.number<quint8>();  // of the message or of a file: the attribute says so as well
            const auto id = quint16(cursor.number<quint32>() & 0xFFFF);
            const auto length = cursor.number<quint32>();
            const QByteArrayView data = cursor.take(length);
            // A wrong sum is no reason to throw away what can be read; it is said, and the file itself is kept.
            whole = cursor.number<quint16>() == sumOf(data) && whole;
            if (cursor.failed) break;
            attribute(id, data);
        }
        endFile();
        m_content.readable = whole && !cursor.failed;
        return m_content;
    }

private:
    TnefContent m_content;
    QByteArray m_charset;
    TnefFile m_file;
    bool m_inFile = false;

    static quint16 sumOf(QByteArrayView data) {
        quint16 sum = 0;
        for (const char c : data) sum = quint16(sum + static_cast<unsigned char>(c));
        return sum;
    }
    QString textOf(const Value &value) const {
        if (value.type == Unicode) {
            const QString text = QStringDecoder(QStringDecoder::Utf16LE)(value.bytes);
            return text.left(text.indexOf(QChar(0)) < 0 ? text.size() : text.indexOf(QChar(0)));
        }
        return decodeText(beforeNull(value.bytes), m_charset).text;
    }
    void endFile() {
        if (m_inFile && !m_file.bytes.isEmpty() && m_content.files.size() < kMostTnefFiles) m_content.files += m_file;
        m_file = {};
        m_inFile = false;
    }
    void attribute(quint16 id, QByteArrayView data) {
        switch (id) {
            case CodePage: {
                const auto page = Cursor(data).number<quint32>();
                if (page > 0) m_charset = knownCharset("cp" + QByteArray::number(page));
                break;
            }
            case Body: m_content.body = textOf({String8, data.toByteArray()}); break;
            case MessageProperties: messageProperties(readProperties(data)); break;
            case AttachBegins:
                endFile();
                m_inFile = true;
                break;
            case AttachTitle:
                if (m_file.name.isEmpty()) m_file.name = cleanFileName(textOf({String8, data.toByteArray()}));
                break;
            case AttachData: m_file.bytes = data.toByteArray(); break;
            case AttachProperties: fileProperties(readProperties(data)); break;
            default: break;
        }
    }
    void messageProperties(const Properties &properties) {
        if (const QString body = textOf(properties.value(PlainBody)); !body.isEmpty()) m_content.body = body;
        const Value html = properties.value(HtmlBody);
        if (!html.bytes.isEmpty())
            m_content.html = html.type == Unicode ? textOf(html) : decodeText(html.bytes, m_charset).text;
    }
    void fileProperties(const Properties &properties) {
        for (const PropertyId id : {AttachLongName, DisplayName})
            if (const QString name = cleanFileName(textOf(properties.value(id))); !name.isEmpty()) {
                m_file.name = name;
                break;
            }
        m_file.contentId = textOf(properties.value(AttachContentId)).remove(u'<').remove(u'>');
        // A mail or another program's object inside begins with the 16 bytes of its kind.
        const Value object = properties.value(AttachObject);
        if (m_file.bytes.isEmpty()) m_file.bytes = object.type == Object ? object.bytes.mid(16) : object.bytes;
    }
};

}  // namespace

TnefContent readTnef(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMostTnef) return {};
    return TnefReader().read(file.readAll());
}

}  // namespace heard::email
