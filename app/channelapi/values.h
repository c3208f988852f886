// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

/// What crosses the border between Heard and a plugin: Qt value types and these structs, nothing else.
/// Within a major version of the contract no field is added, removed or moved; what comes later goes into `extra`.
/// Times are ms since 1970 UTC. Strings are UTF-16 without assumptions: a connector hands over what it got, the host
/// cleans it. Sizes are bytes.
namespace heard::channelapi {

/// A file the hub keeps. `id` names it towards the host only.
struct Blob {
    QString id;
    QString name;
    QString mime;
    qint64 size = 0;
    int width = 0;
    int height = 0;
};

/// A piece of a message. A text part may have `extra.entities`, how stretches of it are shown (app/formatting). Any
/// kind is kept; one that the desk does not know is shown by its `text`, which is therefore always something a person
/// can read. Known beside "text", "image" and "file", with what stands in `extra`: "audio", "voice", "video" (`blob`;
/// seconds), "sticker" (`blob`; emoji), "location" (latitude, longitude in degrees; title, address), "contact" (name,
/// phone, email), "poll" (question, options), "rating" (score, scale), "html" (sanitised HTML in `extra.html` or, if
/// long, in `blob`; the words in a text part beside it), "quote" (text that is folded away; role: "history" or
/// "signature"), "calendar" (summary, start, end, place, organizer; times as ISO 8601), "raw" (`blob`: the message as
/// it came, which could not be read; reason).
struct Part {
    QString kind;
    QString text;
    Blob blob;
    QJsonObject extra;
};

/// Another identity of the same person, of a channel kind or "phone" (E.164) or "email" (lower case). Verified: the
/// other side vouches that it is theirs. Only verified ones join customers; others are kept for a person to see.
struct Attestation {
    QString kind;
    QString address;
    bool verified = false;
};

/// What a customer wrote. (channel, remoteId) names it: handed over twice it is one message.
struct InboundMessage {
    QString remoteId;      ///< required; at most 500 characters
    QString address;       ///< required: the customer's identity on this channel kind
    QString addressLabel;  ///< what a person may read instead
    QString customerName;  ///< if the channel tells it; else empty
    QString language;      ///< BCP 47, if known
    QString subject;
    QList<Part> parts;  ///< at least one
    qint64 sentAt = 0;  ///< as the other side says; 0 if it does not
    QString threadKey;  ///< joins the conversation that has this key; empty: the customer's open one, else a new one
    QList<Attestation> attestations;
    QString joinToken;    ///< of ConnectorHost::linkToken, as another channel got it; makes both identities one person
    bool silent = false;  ///< kept and shown, but nobody waits for an answer to it: auto-replies and the like
    /// The connector's own, handed back as OutboundMessage::replyToExtra; at most 64 KiB. Desks show of it "answers"
    /// ({by, text}: the message that this one answers, shortened).
    QJsonObject extra;
};

/// A customer changed or took back a message that was handed over before. What it was is kept.
struct Amendment {
    enum class Kind { Edited, Deleted };
    QString remoteId;
    Kind kind = Kind::Edited;
    QList<Part> parts;  ///< of Edited
    qint64 at = 0;
};

/// What became of an InboundMessage. Kept means: committed to disk.
struct IntakeResult {
    bool kept = false;
    bool known = false;  ///< it was there already
    QString messageId;
    qint64 at = 0;  ///< when the hub took it
    /// If not kept: "too-large", "malformed", "disk-full", "read-only", "stopping"; of an amendment also "not-found".
    QString refusal;
};

/// What an agent sends. The same clientId is the same message, however often it is handed over.
struct OutboundMessage {
    QString clientId;
    QString messageId;
    QString address;
    QString agentName;
    QString subject;
    QString threadKey;
    QList<Part> parts;
    qint64 at = 0;
    int attempt = 1;  ///< from 1
    /// remoteId of the customer's message that it answers: the one that extra.reply_to names, else the newest; empty if
    /// there is none.
    QString replyTo;
    QJsonObject replyToExtra;  ///< that message's InboundMessage::extra
    /// What the agent chose, where the traits have it: "subject", "to", "cc", "bcc" (lists of addresses); "buttons"
    /// (rows of {text, url} or {text, data}: one leads somewhere, the other comes back as the customer's words);
    /// "reply_to" ({message, by, text}: replyTo was chosen by hand). And "signature", of the conversation's department,
    /// if it has one.
    QJsonObject extra;
};

/// A message that was accepted before is to be other words, or gone.
struct OutboundAmendment {
    enum class Kind { Edit, Delete };
    Kind kind = Kind::Edit;
    QString remoteId;         ///< of its acceptance
    OutboundMessage message;  ///< as it is to be; of Delete as it was
};

/// How a send ended.
struct SendOutcome {
    enum class Kind {
        Accepted,  ///< the other side has it; remoteId names it there
        RefusedForGood,
        RetryLater,  ///< certainly not taken; retryAt 0 leaves the time to the host
        Uncertain    ///< may or may not have been taken; the host never repeats it by itself
    };
    Kind kind = Kind::Uncertain;
    QString remoteId;
    QString
        reason;  ///< code of a refusal: a short word the desk translates; of Accepted what did not go well all the same
    QString detail;  ///< what the other side said, without secrets: shown to agents, never logged
    qint64 retryAt = 0;
};

/// The other side tells how far an accepted message got.
struct Receipt {
    enum class Kind { Delivered, Read, Failed };
    Kind kind = Kind::Delivered;
    QString address;
    QString messageId;  ///< the OutboundMessage's; Read and Delivered hold for all before it too
    QString reason;     ///< of Failed: a code
    /// Of Failed: "detail" (as SendOutcome::detail); "remote_id" (of the acceptance), which names the message where the
    /// other side does not say whose it was: `address` may then be empty.
    QJsonObject extra{};
};

/// What is worth showing now and not worth keeping: "typing", "typing-stopped", "seen-page" (extra.url). Towards a
/// connector whose traits have readReceipts also "read": an agent has looked at the customer's messages up to
/// extra.upTo (a message's id); who is not there now finds it in the history.
struct Hint {
    QString kind;
    QString address;
    QString name;  ///< of the agent, towards the customer
    QJsonObject extra;
};

struct ChannelState {
    enum class Kind { Starting, Ready, Trouble, Down, Off };
    Kind kind = Kind::Starting;
    QString code;  ///< why, if not Ready
    QString detail;
};

/// Everything a connector starts with.
struct ConnectorConfig {
    QString channelKey;
    QString channelName;
    QJsonObject settings;
    QJsonObject secrets;       ///< never logged, never sent anywhere but to the service they are for
    QByteArray channelSecret;  ///< 32 random bytes made by the host when the channel was added, for signing tokens
    QUrl publicUrl;            ///< the hub's base address as customers see it, without trailing slash
    QJsonObject kept;          ///< what ConnectorHost::keep has kept, by key
    QString region;      ///< whose numbers the workspace means without a country code (ISO 3166); empty: none was set
    QString workFolder;  ///< for the connector's temporary files; its owner's only, empty at each start
};

/// An HTTP request to one of the connector's paths, its body already whole and within the limit.
struct HttpRequest {
    quint64 id = 0;
    QString method;                                ///< upper case
    QString path;                                  ///< below the channel's prefix: "" or "/upload"
    QString query;                                 ///< raw, without "?"
    QList<QPair<QByteArray, QByteArray>> headers;  ///< names lower case
    QByteArray body;
    QString peer;  ///< the visitor's IP address
    QUrl base;     ///< scheme, host and port as the visitor's browser wrote them

    QByteArray header(const QByteArray &name) const {
        for (const auto &[key, value] : headers)
            if (key == name) return value;
        return {};
    }
};

struct HttpReply {
    int status = 200;
    QByteArray contentType = "text/plain; charset=utf-8";
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;
};

/// One message of a visitor's own conversation, for pages that show it again after a reload.
struct HistoryMessage {
    QString messageId;
    QString clientId;  ///< of outgoing
    QString remoteId;  ///< of incoming: what the connector gave
    bool outgoing = false;
    QString agentName;
    QList<Part> parts;
    qint64 at = 0;
    bool read = false;  ///< by the customer; of incoming ones by an agent, where the traits have readReceipts
    QString threadKey;  ///< of its conversation: a page that shows one matter must not show the customer's others
};

/// A channel as a desk's plugin sees it.
struct ChannelInfo {
    QString id;
    QString key;
    QString kind;
    QString name;
    QJsonObject traits;
    QJsonObject settings;
};

/// What an agent is about to send.
struct Draft {
    QString clientId;
    QString conversationId;
    QString basedOn;
    QList<Part> parts;
    qint64 lastInboundAt = 0;  ///< for reply windows
    QJsonObject extra;
};

/// What a plugin has to say of a draft before it goes.
struct DraftCheck {
    enum class Kind { Fine, Warning, Blocked };
    Kind kind = Kind::Fine;
    QString code;       ///< a word the desk translates: "too-long", "window-closed", "attachment-kind"
    QJsonObject facts;  ///< for the sentence: {"limit": 4096}
};

/// A change that a desk-side session reports: a message, a conversation … in the protocol's JSON.
struct ChannelEvent {
    QString kind;
    QJsonObject data;
};

}  // namespace heard::channelapi
