// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QStringList>
#include <functional>
#include <memory>

#include "base/workerthread.h"

namespace heard::spelling {

class Judge;

/// Judges words. Main thread; the dictionaries are read and asked on a thread of its own, so nothing here waits: a word
/// that was not judged yet is taken for right until `judged` says that asking again is worth it.
class Speller final : public QObject {
    Q_OBJECT
public:
    struct Config {
        QStringList folders;  ///< dictionaryFolders()
        QString ownWordsPath;
    };
    explicit Speller(const Config &config, QObject *parent = nullptr);
    ~Speller() override;

    /// What is known to be wrong of these words, all asked for if need be. `preferred`: the conversation's language.
    bool isWrong(const QString &word, const QString &preferred);
    /// At most five, the likeliest first.
    void suggest(const QString &word, const QString &preferred, QObject *context,
                 std::function<void(const QStringList &)> suggested);
    void learn(const QString &word);   ///< into the own words, for good
    void ignore(const QString &word);  ///< until the program ends

Q_SIGNALS:
    void judged();
    /// An own word could not be kept. Codes of OwnWords::add.
    void failed(const QString &code);

private:
    void ask();
    static QString keyOf(const QString &word, const QString &preferred);

    struct Asked {
        QString word;
        QString preferred;
    };
    std::unique_ptr<Judge> m_judge;  ///< touched on the worker's thread only, and before and after it
    std::unique_ptr<WorkerThread> m_worker;
    QHash<QString, bool> m_right;  ///< by keyOf()
    QList<Asked> m_asked;
    QStringList m_learning;  ///< not in the file yet
    bool m_asking = false;
};

}  // namespace heard::spelling
