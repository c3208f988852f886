// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/linkdoubt.h"

#include <unicode/uspoof.h>

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <memory>

namespace heard::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LinkDoubt)
};

struct Close {
    void operator()(USpoofChecker *checker) const { uspoof_close(checker); }
};
using Checker = std::unique_ptr<USpoofChecker, Close>;

Checker makeChecker() {
    UErrorCode status = U_ZERO_ERROR;
    Checker checker(uspoof_open(&status));
    if (!checker) return checker;
    uspoof_setRestrictionLevel(checker.get(), USPOOF_HIGHLY_RESTRICTIVE);  // one script, or Han with its own
    uspoof_setChecks(checker.get(), USPOOF_RESTRICTION_LEVEL | USPOOF_INVISIBLE | USPOOF_MIXED_NUMBERS, &status);
    return checker;
}

const USpoofChecker *checker() {
    static const Checker kept = makeChecker();  // its tables take a moment to open, and never change
    return kept.get();
}

const UChar *letters(const QString &text) { return reinterpret_cast<const UChar *>(text.utf16()); }

bool isAscii(const QString &text) {
    return std::all_of(text.begin(), text.end(), [](QChar letter) { return letter.unicode() < 128; });
}

/// What the letters look like, as UTS 39's skeleton: two texts that look alike have one.
QString lookOf(const QString &text) {
    UErrorCode status = U_ZERO_ERROR;
    QString look(qMax<qsizetype>(64, text.size() * 4), Qt::Uninitialized);
    const int length = uspoof_getSkeleton(checker(), 0, letters(text), int(text.size()),
                                          reinterpret_cast<UChar *>(look.data()), int(look.size()), &status);
    return U_SUCCESS(status) ? look.left(length) : QString();
}

/// A label that mixes scripts, hides signs, or is of another script and looks like plain Latin all over. The last is no
/// deceit under a country's name in that same script: all of "сор.рф" is Cyrillic, and so is its reader.
bool labelDeceives(const QString &label, bool latinTop) {
    if (isAscii(label)) return false;
    if (!checker()) return true;
    UErrorCode status = U_ZERO_ERROR;
    if (uspoof_check(checker(), letters(label), int(label.size()), nullptr, &status) != 0) return true;
    return latinTop && isAscii(lookOf(label));
}

QString hostInLetters(const QUrl &url) {
    return QUrl::fromAce(url.host(QUrl::FullyEncoded).toLatin1(), QUrl::IgnoreIDNWhitelist);
}

bool lettersDeceive(const QUrl &target) {
    const QStringList labels = hostInLetters(target).split(u'.', Qt::SkipEmptyParts);
    const bool latinTop = !labels.isEmpty() && isAscii(labels.last());
    return std::any_of(labels.begin(), labels.end(),
                       [latinTop](const QString &label) { return labelDeceives(label, latinTop); });
}

QString bare(QString host) {
    host = host.toLower();
    if (host.startsWith(QLatin1String("www."))) host.remove(0, 4);
    return host;
}

/// The host that a link's words name, as the network knows it; empty if they name none.
QString hostNamedBy(const QString &words) {
    static const QRegularExpression pattern(
        QStringLiteral(R"(^\s*(?:https?://)?([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,})(?:[:/?#]\S*)?\s*$)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto match = pattern.match(words);
    return match.hasMatch() ? bare(QString::fromLatin1(QUrl::toAce(match.captured(1), QUrl::IgnoreIDNWhitelist)))
                            : QString();
}

bool isWithin(const QString &host, const QString &domain) { return host == domain || host.endsWith(u'.' + domain); }

}  // namespace

LinkDoubt doubtOf(const QUrl &target, const QString &words) {
    if (target.scheme() == QLatin1String("mailto")) return LinkDoubt::None;
    if (!target.userInfo().isEmpty()) return LinkDoubt::Before;
    if (lettersDeceive(target)) return LinkDoubt::Letters;
    const QString named = hostNamedBy(words);
    const QString host = bare(target.host(QUrl::FullyEncoded));
    if (!named.isEmpty() && !isWithin(host, named) && !isWithin(named, host)) return LinkDoubt::OtherHost;
    return LinkDoubt::None;
}

QString trueTarget(const QUrl &target) {
    constexpr qsizetype kMost = 200;
    const QString whole = target.toDisplayString(QUrl::FullyEncoded);
    return whole.size() > kMost ? whole.left(kMost) + u'…' : whole;
}

QString doubtWords(LinkDoubt doubt, const QUrl &target) {
    const QString host = target.host(QUrl::FullyEncoded);
    switch (doubt) {
        case LinkDoubt::None: return {};
        case LinkDoubt::OtherHost:
            return Words::tr("The words of this link name another address. It leads to %1.").arg(host);
        case LinkDoubt::Letters:
            return Words::tr("The address of this link is written with letters that look like others. It leads to %1.")
                .arg(host);
        case LinkDoubt::Before:
            return Words::tr("What stands before the @ is not the address of this link. It leads to %1.").arg(host);
    }
    return {};
}

}  // namespace heard::ui
