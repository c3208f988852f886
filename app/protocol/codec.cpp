// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/codec.h"

#include <QJsonDocument>
#include <QJsonParseError>

#include "protocol/reader.h"

namespace heard::protocol {
namespace {

using Need = Reader::Need;

/// Nesting is counted on the bytes: a parser that recurses must not be the one to find out.
bool tooDeep(const QByteArray &bytes) {
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > kMaxDepth) return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

QJsonObject start(const char *name, const QJsonObject &extra) {
    QJsonObject json = extra;
    json.insert(QLatin1String("t"), QLatin1String(name));
    return json;
}

class Put {
public:
    explicit Put(QJsonObject json) : m_json(std::move(json)) {}
    Put &operator()(const char *name, const QJsonValue &value) {
        m_json.insert(QLatin1String(name), value);
        return *this;
    }
    Put &maybe(const char *name, const std::optional<qint64> &value) {
        if (value) m_json.insert(QLatin1String(name), *value);
        return *this;
    }
    Put &unlessEmpty(const char *name, const QString &value) {
        if (!value.isEmpty()) m_json.insert(QLatin1String(name), value);
        return *this;
    }
    Put &unlessEmpty(const char *name, const QJsonObject &value) {
        if (!value.isEmpty()) m_json.insert(QLatin1String(name), value);
        return *this;
    }
    QJsonObject json() const { return m_json; }

private:
    QJsonObject m_json;
};

QJsonObject itemJson(const Item &item) { return Put({})("seq", item.seq)("kind", item.kind)("data", item.data).json(); }

struct Writer {
    QJsonObject operator()(const Hello &f) const {
        return Put(start("hello", f.extra))("v", f.version)("token", f.token)("device", f.device)("program", f.program)
            .maybe("cursor", f.cursor)
            .unlessEmpty("workspace", f.workspace)
            .unlessEmpty("name", f.name)
            .json();
    }
    QJsonObject operator()(const Welcome &f) const {
        const QJsonObject restored =
            f.restored.at == 0 ? QJsonObject() : Put({})("from", f.restored.from)("at", f.restored.at).json();
        return Put(start("welcome", f.extra))("v", f.version)("workspace", f.workspace)("user", f.user)("head", f.head)(
                   "reset", f.reset)("features", QJsonArray::fromStringList(f.features))("server_time", f.serverTime)(
                   "public_url", f.publicUrl)
            .unlessEmpty("restored", restored)
            .maybe("device", f.device ? std::optional(f.device) : std::nullopt)
            .json();
    }
    QJsonObject operator()(const Resume &f) const { return Put(start("resume", f.extra))("cursor", f.cursor).json(); }
    QJsonObject operator()(const Events &f) const {
        QJsonArray items;
        for (const Item &item : f.items) items += itemJson(item);
        return Put(start("events", f.extra))("from", f.from)("to", f.to)("items", items).json();
    }
    QJsonObject operator()(const Do &f) const {
        return Put(start("do", f.extra))("id", f.id)("verb", f.verb)("args", f.args)
            .maybe("based_on", f.basedOn)
            .json();
    }
    QJsonObject operator()(const Done &f) const {
        return Put(start("done", f.extra))("id", f.id)("seq", f.seq)("result", f.result).json();
    }
    QJsonObject operator()(const Refused &f) const {
        return Put(start("refused", f.extra))("id", f.id)("code", f.code)("detail", f.detail)("facts", f.facts).json();
    }
    QJsonObject operator()(const Ask &f) const {
        return Put(start("ask", f.extra))("id", f.id)("query", f.query)("args", f.args).json();
    }
    QJsonObject operator()(const Answer &f) const {
        return Put(start("answer", f.extra))("id", f.id)("result", f.result).json();
    }
    QJsonObject operator()(const HintFrame &f) const {
        return Put(start("hint", f.extra))("kind", f.kind)("args", f.args).json();
    }
    QJsonObject operator()(const Ping &f) const { return Put(start("ping", f.extra))("n", f.n).json(); }
    QJsonObject operator()(const Pong &f) const { return Put(start("pong", f.extra))("n", f.n).json(); }
    QJsonObject operator()(const Renew &f) const { return start("renew", f.extra); }
    QJsonObject operator()(const Wipe &f) const { return start("wipe", f.extra); }
    QJsonObject operator()(const Wiped &f) const { return start("wiped", f.extra); }
    QJsonObject operator()(const Bye &f) const {
        return Put(start("bye", f.extra))("code", f.code)("detail", f.detail).json();
    }
};

Hello readHello(Reader &r) {
    Hello f;
    f.version = static_cast<int>(r.number("v", Need::Required));
    f.token = r.text("token", Need::Required);
    f.device = r.text("device", Need::Required);
    f.program = r.text("program");
    f.cursor = r.maybeNumber("cursor");
    f.workspace = r.text("workspace");
    f.name = r.text("name");
    return f;
}

Welcome readWelcome(Reader &r) {
    Welcome f;
    f.version = static_cast<int>(r.number("v", Need::Required));
    f.workspace = r.text("workspace", Need::Required);
    f.user = r.object("user", Need::Required);
    f.head = r.number("head", Need::Required);
    f.reset = r.flag("reset");
    f.features = r.words("features");
    f.serverTime = r.number("server_time");
    f.publicUrl = r.text("public_url");
    Reader restored(r.object("restored"));
    f.restored = {restored.number("from"), restored.number("at")};
    f.device = r.number("device");
    return f;
}

Events readEvents(Reader &r) {
    Events f;
    f.from = r.number("from", Need::Required);
    f.to = r.number("to", Need::Required);
    const QJsonArray items = r.array("items", Need::Required);
    f.items.reserve(items.size());
    for (const QJsonValue &value : items) {
        Reader item(value.toObject());
        f.items += Item{item.number("seq", Need::Required), item.text("kind", Need::Required),
                        item.object("data", Need::Required)};
        if (item.failed()) r.refuse("items");
    }
    return f;
}

Do readDo(Reader &r) {
    Do f;
    f.id = r.text("id", Need::Required);
    f.verb = r.text("verb", Need::Required);
    f.args = r.object("args");
    f.basedOn = r.maybeNumber("based_on");
    if (f.id.isEmpty() || f.id.size() > 64) r.refuse("id");
    return f;
}

Done readDone(Reader &r) {
    return {r.text("id", Need::Required), r.number("seq", Need::Required), r.object("result"), {}};
}

Refused readRefused(Reader &r) {
    return {r.text("id"), r.text("code", Need::Required), r.text("detail"), r.object("facts"), {}};
}

Ask readAsk(Reader &r) {
    Ask f{r.text("id", Need::Required), r.text("query", Need::Required), r.object("args"), {}};
    if (f.id.isEmpty() || f.id.size() > 64) r.refuse("id");
    return f;
}

template <class T>
Result<Frame> finish(Reader &r, T frame) {
    if (r.failed()) return tl::unexpected(r.error());
    frame.extra = r.rest();
    return Frame(std::move(frame));
}

}  // namespace

Result<Frame> decode(const QByteArray &bytes) {
    if (bytes.size() > kMaxFrameBytes) return failure(QStringLiteral("too-large"), QString::number(bytes.size()));
    if (tooDeep(bytes)) return failure(QStringLiteral("too-deep"));
    QJsonParseError parseError{};
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return failure(QStringLiteral("not-json"), parseError.errorString());
    if (!document.isObject()) return failure(QStringLiteral("wrong-shape"), QStringLiteral("not an object"));
    Reader r(document.object());
    const QString name = r.text("t", Need::Required);
    if (r.failed()) return tl::unexpected(r.error());
    // Braces evaluate left to right, so fields are taken in the order written.
    if (name == QLatin1String("hello")) return finish(r, readHello(r));
    if (name == QLatin1String("welcome")) return finish(r, readWelcome(r));
    if (name == QLatin1String("resume")) return finish(r, Resume{r.number("cursor", Need::Required), {}});
    if (name == QLatin1String("events")) return finish(r, readEvents(r));
    if (name == QLatin1String("do")) return finish(r, readDo(r));
    if (name == QLatin1String("done")) return finish(r, readDone(r));
    if (name == QLatin1String("refused")) return finish(r, readRefused(r));
    if (name == QLatin1String("ask")) return finish(r, readAsk(r));
    if (name == QLatin1String("answer"))
        return finish(r, Answer{r.text("id", Need::Required), r.object("result", Need::Required), {}});
    if (name == QLatin1String("hint"))
        return finish(r, HintFrame{r.text("kind", Need::Required), r.object("args"), {}});
    if (name == QLatin1String("ping")) return finish(r, Ping{r.number("n"), {}});
    if (name == QLatin1String("pong")) return finish(r, Pong{r.number("n"), {}});
    if (name == QLatin1String("renew")) return finish(r, Renew{});
    if (name == QLatin1String("wipe")) return finish(r, Wipe{});
    if (name == QLatin1String("wiped")) return finish(r, Wiped{});
    if (name == QLatin1String("bye")) return finish(r, Bye{r.text("code", Need::Required), r.text("detail"), {}});
    return failure(QStringLiteral("unknown-frame"), name.left(40));
}

QByteArray encode(const Frame &frame) {
    return QJsonDocument(std::visit(Writer{}, frame)).toJson(QJsonDocument::Compact);
}

QByteArray encodeItem(const Item &item) { return QJsonDocument(itemJson(item)).toJson(QJsonDocument::Compact); }

QByteArray encodeEvents(qint64 from, qint64 to, const QList<QByteArray> &items) {
    QByteArray out = R"({"from":)" + QByteArray::number(from) + R"(,"to":)" + QByteArray::number(to) + R"(,"items":[)";
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (i) out += ',';
        out += items[i];
    }
    return out + R"(],"t":"events"})";
}

QString nameOf(const Frame &frame) { return std::visit(Writer{}, frame).value(QLatin1String("t")).toString(); }

}  // namespace heard::protocol
