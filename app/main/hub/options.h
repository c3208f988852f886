// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <QStringList>
#include <optional>

namespace heard::hub {

/// The words after a command. What is wrong with them is said on stderr, and gives the exit code for usage.
class Options {
public:
    /// `help` is printed for --help. `withValue` and `switches` are names without dashes.
    Options(const char *help, const QStringList &withValue, const QStringList &switches = {});

    /// The exit code if the program is to end here: help was asked for, or the words are wrong.
    /// `needed` must be given, and so many words besides the options.
    [[nodiscard]] std::optional<int> parse(const QStringList &words, const QStringList &needed, qsizetype fewest,
                                           qsizetype most);

    QString value(const QString &name) const { return m_parser.value(name); }
    QStringList values(const QString &name) const { return m_parser.values(name); }
    bool has(const QString &name) const { return m_parser.isSet(name); }
    QStringList words() const { return m_parser.positionalArguments(); }

private:
    const char *m_help;
    QCommandLineParser m_parser;
};

}  // namespace heard::hub
