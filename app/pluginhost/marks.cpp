// SPDX-License-Identifier: GPL-3.0-or-later
#include "pluginhost/marks.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include "base/log.h"
#include "base/ownerfiles.h"

namespace heard::pluginhost {

PluginMarks::PluginMarks(const QString &folder) : m_folder(folder) {}

QString PluginMarks::pathOf(const QString &id, const char *what) const {
    return m_folder + QLatin1Char('/') + id + QLatin1String(what);
}

bool PluginMarks::isDisabled(const QString &id) const {
    return !m_folder.isEmpty() && QFile::exists(pathOf(id, ".disabled"));
}

Result<void> PluginMarks::setDisabled(const QString &id, bool disabled) const {
    const QString path = pathOf(id, ".disabled");
    if (!disabled) {
        if (QFile::exists(path) && !QFile::remove(path)) return failure(QStringLiteral("write-failed"), path);
        return {};
    }
    return makeOwnerFolder(m_folder).and_then([&path] { return writeOwnerFile(path, {}); });
}

std::optional<PluginMarks::Call> PluginMarks::unfinishedCall(const QString &id) const {
    QFile file(pathOf(id, ".calling"));
    if (m_folder.isEmpty() || !file.open(QIODevice::ReadOnly)) return std::nullopt;
    if (file.size() == 0) return std::nullopt;  // it could not be taken away, but emptied
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    return Call{json.value(QLatin1String("call")).toString(), json.value(QLatin1String("hung")).toBool()};
}

void PluginMarks::begin(const QString &id, const QString &call, bool hung) const {
    if (m_folder.isEmpty()) return;
    const QJsonObject json{{QStringLiteral("call"), call}, {QStringLiteral("hung"), hung}};
    const auto written = makeOwnerFolder(m_folder).and_then(
        [&] { return writeOwnerFile(pathOf(id, ".calling"), QJsonDocument(json).toJson(QJsonDocument::Compact)); });
    // Without a mark the call is still made: a full disk must not stop the channels.
    if (!written) log::category("plugins")->warn("no mark for {}: {}", str(id), str(written.error().detail));
}

void PluginMarks::end(const QString &id) const {
    if (m_folder.isEmpty()) return;
    QFile mark(pathOf(id, ".calling"));
    if (!mark.exists() || mark.remove()) return;
    // Left as it is, it would be taken for a crash at the next start: emptied, it says nothing.
    if (!mark.open(QIODevice::WriteOnly | QIODevice::Truncate))
        log::category("plugins")->warn("the mark of {} can't be taken away: {}", str(id), str(mark.errorString()));
}

qint64 PluginMarks::crashes(const QString &id) const {
    return m_folder.isEmpty() ? 0 : QFileInfo(crashFile(id)).size();
}

void PluginMarks::forgiveCrashes(const QString &id) const {
    if (!m_folder.isEmpty()) QFile::remove(crashFile(id));
}

QString PluginMarks::crashFile(const QString &id) const {
    return m_folder.isEmpty() ? QString() : pathOf(id, ".crashes");
}

}  // namespace heard::pluginhost
