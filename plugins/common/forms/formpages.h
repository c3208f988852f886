// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channelapi/values.h"
#include "plugins/common/forms/submission.h"
#include "plugins/common/language.h"
#include "plugins/common/page.h"

namespace heard::plugins {

/// The pages around a form: the form itself as its kind words it, the sender's case, notices. They work without
/// JavaScript; a small script only looks for answers by itself.
class FormPages {
public:
    using Values = QHash<QString, QString>;

    /// What went wrong with the last try, if there was one.
    struct Trouble {
        int status = 200;
        QString sentence;                  ///< key in the texts; empty: nothing
        QHash<QString, QString> problems;  ///< by field
    };
    struct CaseView {
        QString token;
        QList<channelapi::HistoryMessage> messages;
        QHash<QString, QString> links;  ///< blob id -> relative address
        bool justSent = false;
    };

    /// @param formResource the kind's form, @param textsResource its sentences, which go before the common ones
    FormPages(const QString &channelName, const QStringList &topics, const QString &formResource,
              const QString &textsResource);

    /// @param own what the kind's form has beside the common fields
    [[nodiscard]] channelapi::HttpReply form(const channelapi::HttpRequest &request, const Values &own,
                                             const Submission &filled, const Trouble &trouble) const;
    [[nodiscard]] channelapi::HttpReply caseOf(const channelapi::HttpRequest &request, const CaseView &view,
                                               const Submission &filled, const Trouble &trouble) const;
    /// A page that only says one thing: a link that is not valid, a form that came damaged.
    [[nodiscard]] channelapi::HttpReply notice(const channelapi::HttpRequest &request, int status, const char *title,
                                               const char *sentence) const;
    [[nodiscard]] channelapi::HttpReply style(const channelapi::HttpRequest &request) const;
    [[nodiscard]] channelapi::HttpReply script(const channelapi::HttpRequest &request) const;
    /// The sentences in a language.
    [[nodiscard]] Values texts(const QString &language) const;

private:
    Values valuesFor(const channelapi::HttpRequest &request, const Submission &filled, const Trouble &trouble) const;
    QString topicOptions(const Values &texts, const QString &chosen) const;
    QString shown(const CaseView &view, const Values &texts) const;

    QString m_name;
    QStringList m_topics;
    PageTexts m_common;
    PageTexts m_own;
    QString m_form;
    QString m_case;
    QString m_notice;
    Asset m_style;
    Asset m_script;
};

/// Style, script and pictures from the hub alone, forms sent to it alone.
extern const QByteArray kFormPolicy;

}  // namespace heard::plugins
