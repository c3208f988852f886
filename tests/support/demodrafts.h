// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

#include "ui/models/drafts.h"
#include "ui/models/keeping.h"

namespace heard::test {

/// What was written elsewhere, as a test says it.
class DemoDrafts final : public ui::Drafts {
public:
    QList<ui::OtherDraft> versions(ConversationId id, bool note) const override {
        QList<ui::OtherDraft> out = m_versions.value(id);
        out.removeIf([note](const ui::OtherDraft &one) { return one.note != note; });
        return out;
    }
    void take(ConversationId id, bool, const QString &key) override {
        taken += key;
        remove(id, key);
    }
    void drop(ConversationId id, bool, const QString &key) override {
        dropped += key;
        remove(id, key);
    }
    bool isShared(ConversationId id, bool) const override { return m_mine.contains(id); }
    void share(ConversationId id, bool, bool shared) override {
        shared ? void(m_mine.insert(id)) : void(m_mine.remove(id));
        Q_EMIT changed(id);
    }
    QList<ui::OtherDraft> shared(ConversationId id) const override { return m_shared.value(id); }
    QString refusal(const QString &file) const override { return m_refusals.value(file); }

    void refuse(ConversationId id, const QString &file, const QString &code) {
        m_refusals.insert(file, code);
        Q_EMIT changed(id);
    }

    void putVersion(ConversationId id, const ui::OtherDraft &version) {
        m_versions[id] += version;
        Q_EMIT changed(id);
    }
    void putShared(ConversationId id, const ui::OtherDraft &draft) {
        m_shared[id] += draft;
        Q_EMIT changed(id);
    }
    QStringList taken;
    QStringList dropped;

private:
    void remove(ConversationId id, const QString &key) {
        m_versions[id].removeIf([&](const ui::OtherDraft &one) { return one.key == key; });
        Q_EMIT changed(id);
    }
    QHash<ConversationId, QList<ui::OtherDraft>> m_versions;
    QHash<ConversationId, QList<ui::OtherDraft>> m_shared;
    QSet<ConversationId> m_mine;
    QHash<QString, QString> m_refusals;
};

class DemoKeeping final : public ui::Keeping {
public:
    ui::KeepRule rule() const override { return m_rule; }
    void setRule(const ui::KeepRule &rule) override { m_rule = rule; }
    void open(ConversationId) override {}
    bool isMissing(ConversationId id) const override { return missing.contains(id); }

    void fetch(ConversationId id) {
        missing.remove(id);
        Q_EMIT fetched(id);
    }
    QSet<ConversationId> missing;

private:
    ui::KeepRule m_rule;
};

}  // namespace heard::test
