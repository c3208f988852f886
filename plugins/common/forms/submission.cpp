// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/common/forms/submission.h"

#include "plugins/common/forms/contact.h"

namespace heard::plugins {

Submission Submission::from(const plugins::FormData &form) {
    Submission submission;
    submission.name = form.text("name").simplified();
    submission.address = form.text("address").trimmed();
    submission.topic = form.text("topic").simplified();
    submission.text = form.text("text");
    submission.stamp = form.text("stamp");
    submission.score = form.text("score").left(10);
    submission.trapped = !form.text("website").isEmpty();
    if (const auto *file = form.file("file")) submission.file = *file;
    return submission;
}

QHash<QString, QString> Submission::problems() const {
    QHash<QString, QString> found;
    const auto add = [&found](const char *field, const char *sentence) {
        found.insert(QLatin1String(field), QLatin1String(sentence));
    };
    if (name.size() > 200) add("name", "nameTooLong");
    if (!address.isEmpty() && !normalisedAddress(address)) add("address", "addressUnreadable");
    if (text.trimmed().isEmpty() && !file) add("text", "textMissing");
    if (text.size() > kTextLimit) add("text", "textTooLong");
    if (file && file->value.size() > kFileLimit) add("file", "fileTooLarge");
    if (file && file->value.isEmpty()) add("file", "fileEmpty");
    return found;
}

}  // namespace heard::plugins
