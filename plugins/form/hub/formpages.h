// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channelapi/values.h"
#include "plugins/common/language.h"
#include "plugins/common/page.h"
#include "plugins/form/hub/submission.h"

namespace heard::form {

/// The pages of a channel's web form. They work without JavaScript; a small script only looks for answers by itself.
class FormPages {
public:
    /// What went wrong with the last try, if there was one.
    struct Trouble {
        int status = 200;
        QString sentence;                  ///< key in texts.json; empty: nothing
        QHash<QString, QString> problems;  ///< by field
    };
    struct CaseView {
        QString token;
        QString topic;
        QList<channelapi::HistoryMessage> messages;
        QHash<QString, QString> links;  ///< blob id -> relative address
        bool justSent = false;
    };

    FormPages(const QString &channelKey, const QString &channelName, const QStringList &topics);

    [[nodiscard]] channelapi::HttpReply form(const channelapi::HttpRequest &request, const Submission &filled,
                                             const Trouble &trouble) const;
    [[nodiscard]] channelapi::HttpReply caseOf(const channelapi::HttpRequest &request, const CaseView &view,
                                               const Submission &filled, const Trouble &trouble) const;
    /// A page that only says one thing: a link that is not valid, a form that came damaged.
    [[nodiscard]] channelapi::HttpReply notice(const channelapi::HttpRequest &request, int status, const char *title,
                                               const char *sentence) const;
    [[nodiscard]] channelapi::HttpReply style(const channelapi::HttpRequest &request) const;
    [[nodiscard]] channelapi::HttpReply script(const channelapi::HttpRequest &request) const;
    /// The topics offered in the visitor's language.
    [[nodiscard]] QStringList topicsIn(const QString &language) const;

private:
    using Values = QHash<QString, QString>;
    Values valuesFor(const channelapi::HttpRequest &request, const Submission &filled, const Trouble &trouble) const;
    QString topicOptions(const QString &language, const QString &chosen) const;
    QString shown(const CaseView &view, const Values &texts) const;

    QString m_key;
    QString m_name;
    QStringList m_topics;
    plugins::PageTexts m_texts;
    QString m_form;
    QString m_case;
    QString m_notice;
    plugins::Asset m_style;
    plugins::Asset m_script;
};

}  // namespace heard::form
