// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/speller.h"

#include "spelling/judge.h"

namespace heard::spelling {

Speller::Speller(const Config &config, QObject *parent)
    : QObject(parent),
      m_judge(std::make_unique<Judge>(config.folders, config.ownWordsPath)),
      m_worker(std::make_unique<WorkerThread>(QStringLiteral("speller"))) {}

Speller::~Speller() {
    m_worker.reset();  // before the judge, whom it may be asking
    for (const QString &word : std::as_const(m_learning)) (void)m_judge->learn(word);
}

QString Speller::keyOf(const QString &word, const QString &preferred) { return preferred + u' ' + word; }

bool Speller::isWrong(const QString &word, const QString &preferred) {
    const QString key = keyOf(word, preferred);
    if (const auto known = m_right.constFind(key); known != m_right.cend()) return !*known;
    m_right.insert(key, true);
    m_asked += Asked{word, preferred};
    ask();
    return false;
}

/// One batch at a time: while it is judged the next one gathers.
void Speller::ask() {
    if (m_asking || m_asked.isEmpty()) return;
    m_asking = true;
    m_worker->run<QStringList>(
        [judge = m_judge.get(), asked = std::exchange(m_asked, {})] {
            QStringList wrong;
            for (const Asked &each : asked)
                if (!judge->isRight(each.word, each.preferred)) wrong += keyOf(each.word, each.preferred);
            return wrong;
        },
        this,
        [this](const QStringList &wrong) {
            m_asking = false;
            for (const QString &key : wrong) m_right.insert(key, false);
            if (!wrong.isEmpty()) Q_EMIT judged();
            ask();
        });
}

void Speller::suggest(const QString &word, const QString &preferred, QObject *context,
                      std::function<void(const QStringList &)> suggested) {
    m_worker->run<QStringList>([judge = m_judge.get(), word, preferred] { return judge->suggest(word, preferred); },
                               context, std::move(suggested));
}

void Speller::learn(const QString &word) {
    ignore(word);
    m_learning += word;
    m_worker->run<QString>(
        [judge = m_judge.get(), word] {
            const auto kept = judge->learn(word);
            return kept ? QString() : kept.error().code;
        },
        this,
        [this, word](const QString &code) {
            m_learning.removeOne(word);
            if (!code.isEmpty()) Q_EMIT failed(code);
        });
}

void Speller::ignore(const QString &word) {
    for (auto it = m_right.begin(); it != m_right.end(); ++it)
        if (it.key().section(u' ', 1) == word) it.value() = true;
    Q_EMIT judged();
}

}  // namespace heard::spelling
