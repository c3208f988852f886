// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <spdlog/sinks/dist_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QStringList>
#include <mutex>

namespace heard::log {
namespace {

constexpr std::size_t kFileBytes = 5 * 1024 * 1024;
constexpr std::size_t kFiles = 3;

struct State {
    std::mutex mutex;
    std::shared_ptr<spdlog::sinks::dist_sink_mt> sink = std::make_shared<spdlog::sinks::dist_sink_mt>();
    spdlog::level::level_enum level = spdlog::level::info;
    QHash<QString, spdlog::level::level_enum> levels;

    State() { sink->add_sink(std::make_shared<spdlog::sinks::stderr_sink_mt>()); }
};

State &state() {
    static State instance;
    return instance;
}

}  // namespace

void setUp(const Setup &setup) {
    State &s = state();
    const std::lock_guard lock(s.mutex);
    std::vector<spdlog::sink_ptr> sinks;
    if (setup.toStderr) sinks.push_back(std::make_shared<spdlog::sinks::stderr_sink_mt>());
    if (!setup.file.isEmpty()) {
        QDir().mkpath(QFileInfo(setup.file).absolutePath());
        try {
            sinks.push_back(
                std::make_shared<spdlog::sinks::rotating_file_sink_mt>(setup.file.toStdString(), kFileBytes, kFiles));
            QFile::setPermissions(setup.file, QFile::ReadOwner | QFile::WriteOwner);
        } catch (const spdlog::spdlog_ex &) {
            // A log that can't be written (a full or read-only disk) must not stop the program; stderr still has it.
            if (!setup.toStderr) sinks.push_back(std::make_shared<spdlog::sinks::stderr_sink_mt>());
        }
    }
    s.sink->set_sinks(sinks);
    const QStringList words = setup.levels.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const qsizetype eq = word.indexOf(QLatin1Char('='));
        const auto level = spdlog::level::from_str(word.mid(eq + 1).toStdString());
        if (eq < 0)
            s.level = level;
        else
            s.levels.insert(word.left(eq), level);
    }
    spdlog::set_error_handler([](const std::string &) {});
    spdlog::apply_all([&s](const std::shared_ptr<spdlog::logger> &logger) {
        logger->set_level(s.levels.value(QString::fromStdString(logger->name()), s.level));
    });
    spdlog::flush_every(std::chrono::seconds(2));
}

void shutDown() { spdlog::shutdown(); }

std::shared_ptr<spdlog::logger> category(const char *name) {
    if (auto logger = spdlog::get(name)) return logger;
    State &s = state();
    const std::lock_guard lock(s.mutex);
    if (auto logger = spdlog::get(name)) return logger;
    auto logger = std::make_shared<spdlog::logger>(name, s.sink);
    logger->set_level(s.levels.value(QString::fromLatin1(name), s.level));
    logger->flush_on(spdlog::level::warn);
    spdlog::register_logger(logger);
    return logger;
}

}  // namespace heard::log
