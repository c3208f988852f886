// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/email/mime/folding.h"

#include <QStringList>
#include <algorithm>

#include "plugins/email/mime/foldingwords.h"

namespace heard::email {
namespace {

constexpr qsizetype kLongestSignature = 40;  // lines
constexpr qsizetype kAttributionLines = 4;   // programs break the line above a quote at their width
constexpr qsizetype kHeaderBlockLines = 8;
using Role = Fold::Role;

/// A stretch of lines of one role.
struct Stretch {
    Role role;
    qsizetype from;
    qsizetype to;  ///< behind the last
};

class Folder {
public:
    explicit Folder(const QString &text) : m_lines(QStringView(text).split(u'\n')) {
        for (const QStringView line : m_lines) m_trimmed += line.trimmed();
        for (qsizetype i = 0; i < m_lines.size(); ++i)
            if (isQuoted(i)) m_lastQuoted = i;
    }

    QList<Fold> fold() {
        const qsizetype tail = historyTail();
        stretches(tail);
        judge();
        if (tail < m_lines.size()) m_stretches += Stretch{Role::History, tail, m_lines.size()};
        signatures();
        const bool anyText = std::any_of(m_stretches.cbegin(), m_stretches.cend(), [&](const Stretch &stretch) {
            return stretch.role == Role::Text && hasWords(stretch);
        });
        // All quote, or a signature over one: then that is what the sender has to say.
        if (!anyText) m_stretches = {Stretch{Role::Text, 0, m_lines.size()}};
        return joined();
    }

private:
    QList<QStringView> m_lines;
    QList<QStringView> m_trimmed;
    QList<Stretch> m_stretches;
    qsizetype m_lastQuoted = -1;

    bool isQuoted(qsizetype i) const { return m_trimmed[i].startsWith(u'>'); }
    bool isBlank(qsizetype i) const { return m_trimmed[i].isEmpty(); }
    bool hasWords(const Stretch &stretch) const {
        for (qsizetype i = stretch.from; i < stretch.to; ++i)
            if (std::any_of(m_trimmed[i].begin(), m_trimmed[i].end(),
                            [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); }))
                return true;
        return false;
    }
    qsizetype afterBlanks(qsizetype i) const {
        while (i < m_lines.size() && isBlank(i)) ++i;
        return i;
    }

    /// How many lines the attribution that begins here takes; 0 if there is none.
    qsizetype attributionAt(qsizetype i) const {
        if (isBlank(i) || isQuoted(i)) return 0;
        QString line;
        for (qsizetype n = 0; n < kAttributionLines && i + n < m_lines.size(); ++n) {
            if (isBlank(i + n) || isQuoted(i + n)) return 0;
            if (n > 0) line += u' ';
            line += m_trimmed[i + n];
            // A last line of text may stand right above it, without an empty one between.
            if (isAttribution(line)) return n > 0 && beginsLater(line, m_trimmed[i]) ? 0 : n + 1;
            if (m_trimmed[i + n].endsWith(u':') || line.size() > 400) return 0;
        }
        return 0;
    }
    static bool beginsLater(const QString &lines, QStringView first) {
        return !namesTime(first) && isAttribution(QStringView(lines).sliced(first.size()).trimmed());
    }
    /// Outlook's "From: … Sent: … To: … Subject: …" without quote marks; `i` is the From line.
    bool headerBlockAt(qsizetype i) const {
        if (headerLabel(m_trimmed[i]) != 'f') return false;
        QString kinds;
        const qsizetype end = std::min(i + kHeaderBlockLines, m_lines.size());
        for (qsizetype n = i + 1; n < end; ++n) {
            if (isBlank(n)) continue;
            const char kind = headerLabel(m_trimmed[n]);
            if (kind == 0 && kinds.isEmpty() && n > i + 1) return false;
            if (kind != 0 && !kinds.contains(QLatin1Char(kind))) kinds += QLatin1Char(kind);
        }
        return kinds.contains(u's') && (kinds.contains(u't') || kinds.contains(u'b'));
    }
    static bool isLine(QStringView text) {
        return text.size() >= 5 &&
               std::all_of(text.begin(), text.end(), [](QChar c) { return c == u'_' || c == u'-'; });
    }

    /// Where a history without quote marks begins, which then goes to the end.
    qsizetype historyTail() const {
        bool forwarded = false;
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            if (isForwardRule(m_trimmed[i])) forwarded = true;
            if (forwarded) break;
            const qsizetype lines = attributionAt(i);
            const qsizetype next = lines > 0 ? afterBlanks(i + lines) : 0;
            const bool bare = lines > 0 && next < m_lines.size() && !isQuoted(next) && m_lastQuoted < next;
            if (!isHistoryRule(m_trimmed[i]) && !bare && !headerBlockAt(i)) continue;
            return withLineAbove(i);
        }
        return m_lines.size();
    }
    /// A rule of dashes that belongs to what follows.
    qsizetype withLineAbove(qsizetype i) const {
        qsizetype above = i;
        while (above > 0 && isBlank(above - 1)) --above;
        return above > 0 && isLine(m_trimmed[above - 1]) ? above - 1 : i;
    }

    /// Text and quote in turn; blank lines belong to what is before them.
    void stretches(qsizetype end) {
        for (qsizetype i = 0; i < end;) {
            const qsizetype lines = attributionAt(i);
            const qsizetype next = lines > 0 ? afterBlanks(i + lines) : 0;
            const bool announced = lines > 0 && next < end && isQuoted(next);
            const Role role = announced || isQuoted(i) ? Role::History : Role::Text;
            const qsizetype taken = announced ? next - i : 1;
            const bool grows =
                !m_stretches.isEmpty() && (m_stretches.constLast().role == role || (isBlank(i) && lines == 0));
            if (grows)
                m_stretches.last().to = i + taken;
            else
                m_stretches += Stretch{role, i, i + taken};
            i += taken;
        }
    }

    bool isSignatureOnly(const Stretch &stretch) const {
        const qsizetype first = afterBlanks(stretch.from);
        return first >= stretch.to || first == signatureIn({stretch.role, first, stretch.to});
    }

    /// Which of the quotes are history, and which are what an answer stands below.
    void judge() {
        QList<qsizetype> texts;
        for (qsizetype i = 0; i < m_stretches.size(); ++i)
            if (m_stretches.at(i).role == Role::Text && hasWords(m_stretches.at(i)) &&
                !isSignatureOnly(m_stretches.at(i)))
                texts += i;
        if (texts.size() < 2) return;
        // Everything from the first text to the last is one piece: its quotes are what the answers answer. A quote
        // above the first text is part of it as well, if another is answered below.
        const qsizetype first = texts.constFirst() == 1 ? 0 : texts.constFirst();
        const qsizetype last = texts.constLast();
        m_stretches[first].role = Role::Text;
        m_stretches[first].to = m_stretches.at(last).to;
        m_stretches.remove(first + 1, last - first);
    }

    /// Where in a stretch the signature begins; its end if there is none.
    qsizetype signatureIn(const Stretch &stretch) const {
        for (qsizetype i = stretch.from; i < stretch.to; ++i)
            if ((m_lines[i] == u"-- " || m_lines[i] == u"--" || m_lines[i] == u"-- \r") &&
                stretch.to - i <= kLongestSignature)
                return i;
        qsizetype last = stretch.to;
        while (last > stretch.from && isBlank(last - 1)) --last;
        return last > stretch.from && isDeviceSignature(m_trimmed[last - 1]) ? last - 1 : stretch.to;
    }
    void signatures() {
        for (qsizetype i = m_stretches.size() - 1; i >= 0; --i) {
            const Stretch stretch = m_stretches.at(i);
            if (stretch.role != Role::Text) continue;
            const qsizetype begins = signatureIn(stretch);
            if (begins >= stretch.to) continue;
            m_stretches[i].to = begins;
            m_stretches.insert(i + 1, Stretch{Role::Signature, begins, stretch.to});
            if (m_stretches.at(i).from == m_stretches.at(i).to) m_stretches.remove(i);
        }
    }

    QList<Fold> joined() const {
        QList<Fold> folds;
        for (const Stretch &stretch : m_stretches) {
            QString text;
            for (qsizetype i = stretch.from; i < stretch.to; ++i) {
                if (i > stretch.from) text += u'\n';
                text += m_lines[i];
            }
            folds += Fold{stretch.role, text};
        }
        return folds;
    }
};

}  // namespace

QList<Fold> foldText(const QString &text) { return Folder(text).fold(); }

}  // namespace heard::email
