// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <functional>
#include <memory>
#include <optional>

#include "base/result.h"

namespace heard::hub {

/// Work for one of the ledger's threads, with the answer for the main thread. Only one thread has it at a time.
/// `Access` is what the work is given: Change on the writer, Tables on the reader.
template <class Access>
class Job {
public:
    virtual ~Job() = default;
    virtual void run(Access &access) = 0;
    virtual const Error *refusal() const = 0;  ///< after run(): why the work itself said no
    virtual void refuse(const Error &error) = 0;
    virtual void answer() = 0;  ///< on the main thread; nothing if the context is gone
};

template <class Access, class T>
class TypedJob final : public Job<Access> {
public:
    using Work = std::function<Result<T>(Access &)>;
    using Reply = std::function<void(const Result<T> &)>;

    TypedJob(Work work, QObject *context, Reply reply)
        : m_work(std::move(work)), m_context(context), m_reply(std::move(reply)) {}

    void run(Access &access) override { m_result.emplace(m_work(access)); }
    const Error *refusal() const override { return *m_result ? nullptr : &m_result->error(); }
    void refuse(const Error &error) override { m_result.emplace(tl::unexpected(error)); }
    void answer() override {
        if (m_context && m_reply) m_reply(*m_result);
    }

private:
    Work m_work;
    QPointer<QObject> m_context;
    Reply m_reply;
    std::optional<Result<T>> m_result;
};

}  // namespace heard::hub
