// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/courtesyline.h"

#include "ui/style/codewords.h"
#include "ui/style/timewords.h"

namespace heard::ui {
namespace {

Sentence sentenceOf(const Concern &concern, const QString &channelName) {
    switch (concern.kind) {
        case Concern::Kind::Refused: return sentenceFor(QStringLiteral("consent-refused"));
        case Concern::Kind::AnswersOnly: return sentenceFor(QStringLiteral("answers-only"));
        case Concern::Kind::QuietHours:
            return sentenceFor(QStringLiteral("quiet-hours"),
                               {{QStringLiteral("until"), timewords::clockTime(concern.until)}});
        case Concern::Kind::OtherChannel:
            return sentenceFor(QStringLiteral("other-channel"), {{QStringLiteral("channel"), channelName}});
    }
    return {};
}

}  // namespace

CourtesyLine::CourtesyLine(const Kit &kit, QWidget *parent)
    : Label(kit.theme, Theme::Text::Small, Ink::Risk, false, parent) {
    setWordWrap(true);
    setContentsMargins(0, 6, 0, 0);
    setAccessibleName(tr("What the customer asked for"));
    hide();
}

void CourtesyLine::show(const QList<Concern> &concerns, const QString &channelName) {
    const bool sameKinds = std::equal(concerns.begin(), concerns.end(), m_concerns.begin(), m_concerns.end(),
                                      [](const Concern &a, const Concern &b) { return a.kind == b.kind; });
    if (!sameKinds) m_armed = false;
    m_concerns = concerns;
    QStringList words;
    for (const Concern &concern : concerns) words += sentenceOf(concern, channelName).whole();
    m_words = words.join(u' ');
    say();
}

void CourtesyLine::say() {
    setText(m_armed ? m_words + u' ' + tr("Press Send again to send it all the same.") : m_words);
    setInk(m_armed ? Ink::Late : Ink::Risk);
    setVisible(!m_concerns.isEmpty());
}

bool CourtesyLine::confirmed() {
    if (m_concerns.isEmpty() || m_armed) return true;
    m_armed = true;
    say();
    return false;
}

void CourtesyLine::forget() {
    if (!m_armed) return;
    m_armed = false;
    say();
}

}  // namespace heard::ui
