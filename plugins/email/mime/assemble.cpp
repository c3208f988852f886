// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/mime/assemble.h"

#include <QCryptographicHash>
#include <QHash>
#include <algorithm>

#include "plugins/email/mime/filename.h"
#include "plugins/email/mime/folding.h"
#include "plugins/email/mime/html.h"

namespace heard::email {
namespace {

constexpr qsizetype kMostFolded = 200'000;  // characters in which quote and signature are looked for
constexpr qsizetype kMostEmbedded = 10LL * 1024 * 1024;

/// Without half a character at the end.
QString cutAt(const QString &text, qsizetype size) {
    if (text.size() <= size) return text;
    return text.left(size > 0 && text.at(size - 1).isHighSurrogate() ? size - 1 : size);
}

struct Html {
    Html(const QString &text, const HtmlLimits &limits) : source(text), document(text, limits) {}
    QString source;
    HtmlDocument document;
};

class Assembler {
public:
    Assembler(PartCollector &collector, const ParseOptions &options, ParsedMail &mail)
        : m_collector(collector), m_options(options), m_mail(mail), m_textLeft(options.limits.text) {}

    void run() {
        QList<QPair<qsizetype, Html>> html;  // with where its part stands
        for (const CollectedItem &item : m_collector.items) {
            if (!item.body) {
                m_mail.parts += item.part;
                continue;
            }
            const bool formatted = item.body->html && !item.body->html->trimmed().isEmpty();
            const Html source{formatted ? *item.body->html : QString(), htmlLimits()};
            texts(*item.body, source);
            if (!formatted) continue;
            html += {m_mail.parts.size(), source};
            MailPart place;
            place.kind = QStringLiteral("html");
            m_mail.parts += place;
        }
        for (const auto &[place, source] : html) safe(place, source);
    }

private:
    PartCollector &m_collector;
    const ParseOptions &m_options;
    ParsedMail &m_mail;
    qsizetype m_textLeft;
    QHash<QByteArray, int> m_embedded;

    /// The words of a body. A sender's plain text that says "your program can't show HTML" or nothing is passed over,
    /// if the HTML says much more.
    void texts(const Body &body, const Html &html) {
        const QString plain = body.plain ? *body.plain : QString();
        QString chosen = plain;
        if (body.html && (!body.plain || plain.trimmed().size() < kShortPlain)) {
            const QString fromHtml = html.document.text();
            if (fromHtml.trimmed().size() > 2 * plain.trimmed().size()) {
                chosen = fromHtml;
                if (!plain.trimmed().isEmpty()) keepPlain(plain);
            }
        }
        addText(chosen, body.wholeKept);
    }
    static constexpr qsizetype kShortPlain = 200;

    /// Pictures that stand in the HTML itself make it long, and harmless.
    HtmlLimits htmlLimits() const {
        HtmlLimits limits;
        limits.bytes = std::max<qsizetype>(limits.bytes, m_options.limits.textSource);
        return limits;
    }

    void keepPlain(const QString &plain) {
        MailPart file = m_collector.fileOf(plain.toUtf8(), QStringLiteral("text.txt"), QStringLiteral("text/plain"));
        file.extra.insert(QLatin1String("role"), QLatin1String("alternative"));
        if (!file.path.isEmpty()) m_mail.parts += file;
    }

    void addText(const QString &text, bool wholeKept) {
        if (text.trimmed().isEmpty()) return;
        QList<Fold> folds = foldText(text.left(kMostFolded));
        qsizetype all = text.size() - std::min(text.size(), kMostFolded);
        for (const Fold &fold : folds) all += fold.text.size();
        if (all > m_textLeft) {
            cut(folds);
            note(m_mail, "text-cut");
        }
        if (all > m_textLeft && !wholeKept) {
            MailPart whole =
                m_collector.fileOf(text.toUtf8(), QStringLiteral("text.txt"), QStringLiteral("text/plain"));
            whole.extra.insert(QLatin1String("role"), QLatin1String("whole-text"));
            if (!whole.path.isEmpty()) m_mail.parts += whole;
        }
        const bool isCut = all > m_textLeft;
        for (const Fold &fold : folds) {
            if (fold.text.isEmpty() && isCut) continue;
            m_textLeft -= std::min(m_textLeft, fold.text.size());
            MailPart part;
            part.text = fold.text;
            part.kind = QLatin1String(fold.role == Fold::Role::Text ? "text" : "quote");
            if (fold.role != Fold::Role::Text)
                part.extra.insert(QLatin1String("role"),
                                  QLatin1String(fold.role == Fold::Role::History ? "history" : "signature"));
            m_mail.parts += part;
        }
    }
    /// What was written now comes before what was quoted.
    void cut(QList<Fold> &folds) const {
        qsizetype left = m_textLeft;
        for (const Fold::Role role : {Fold::Role::Text, Fold::Role::Signature, Fold::Role::History})
            for (Fold &fold : folds) {
                if (fold.role != role) continue;
                fold.text = cutAt(fold.text, left);
                left -= fold.text.size();
            }
    }

    int partOfId(const QString &id) {
        for (int i = 0; i < m_mail.parts.size(); ++i) {
            const QString &known = m_mail.parts.at(i).contentId;
            if (known.isEmpty() || known.compare(id, Qt::CaseInsensitive) != 0) continue;
            m_mail.parts[i].extra.insert(QLatin1String("inline"), true);
            return i;
        }
        return -1;
    }
    int embedded(const QByteArray &bytes, const QByteArray &mime) {
        const QByteArray key = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        if (m_embedded.contains(key)) return m_embedded.value(key);
        if (bytes.size() > kMostEmbedded) return -1;
        if (m_mail.parts.size() >= m_options.limits.parts) {
            note(m_mail, "too-many-parts");
            m_collector.complete = false;
            return -1;
        }
        MailPart part =
            m_collector.fileOf(bytes, QStringLiteral("image.") + QLatin1String(mime.mid(6)), QLatin1String(mime));
        if (part.path.isEmpty()) return -1;
        part.kind = QStringLiteral("image");
        part.extra.insert(QLatin1String("inline"), true);
        m_mail.parts += part;
        m_embedded.insert(key, int(m_mail.parts.size()) - 1);
        return int(m_mail.parts.size()) - 1;
    }
    /// In the place of what could not be written to the disk: pictures are known by the numbers of their parts.
    static MailPart emptyHtml() {
        MailPart part;
        part.kind = QStringLiteral("html");
        part.extra.insert(QLatin1String("html"), QString());
        return part;
    }
    void safe(qsizetype place, const Html &source) {
        PictureSource pictures;
        pictures.byContentId = [this](const QString &id) { return partOfId(id); };
        pictures.embedded = [this](const QByteArray &bytes, const QByteArray &mime) { return embedded(bytes, mime); };
        const SafeHtml html = source.document.safe(pictures);
        if (html.refused) {
            // Too much of it to be made safe: a file that the reader's browser opens, if they trust it.
            note(m_mail, "html-too-large");
            MailPart file =
                m_collector.fileOf(source.source.toUtf8(), QStringLiteral("text.html"), QStringLiteral("text/html"));
            file.extra.insert(QLatin1String("role"), QLatin1String("alternative"));
            m_mail.parts[place] = file.path.isEmpty() ? emptyHtml() : file;
            return;
        }
        MailPart part;
        if (const QByteArray bytes = html.html.toUtf8(); bytes.size() > m_options.limits.html)
            part = m_collector.fileOf(bytes, QStringLiteral("text.html"), QStringLiteral("text/html"));
        else
            part.extra.insert(QLatin1String("html"), html.html);
        if (part.path.isEmpty() && !part.name.isEmpty()) part = emptyHtml();
        part.kind = QStringLiteral("html");
        if (html.remote > 0) part.extra.insert(QLatin1String("remote"), html.remote);
        if (html.lookalikes > 0) part.extra.insert(QLatin1String("lookalikes"), html.lookalikes);
        m_mail.parts[place] = part;
    }
};

}  // namespace

void assembleParts(PartCollector &collector, const ParseOptions &options, ParsedMail &mail) {
    Assembler(collector, options, mail).run();
}

}  // namespace heard::email
