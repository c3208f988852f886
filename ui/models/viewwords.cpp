// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/viewwords.h"

#include <QCoreApplication>
#include <algorithm>

namespace heard::ui {
namespace {

using Kind = InboxView::Kind;

struct ViewTr {
    Q_DECLARE_TR_FUNCTIONS(Views)
};

const char *wordOf(Kind kind) {
    switch (kind) {
        case Kind::Mine: return "mine";
        case Kind::Unassigned: return "unassigned";
        case Kind::Open: return "open";
        case Kind::Mentions: return "mentions";
        case Kind::Waiting: return "waiting";
        case Kind::Snoozed: return "snoozed";
        case Kind::Resolved: return "resolved";
        case Kind::Drafts: return "drafts";
        case Kind::Outbox: return "outbox";
        case Kind::Channel: return "channel";
        case Kind::Department: return "department";
        case Kind::Tag: return "tag";
        case Kind::Saved: return "saved";
    }
    return "";
}

}  // namespace

QList<Kind> standingViews() {
    return {Kind::Mine,    Kind::Unassigned, Kind::Open,   Kind::Mentions, Kind::Waiting,
            Kind::Snoozed, Kind::Drafts,     Kind::Outbox, Kind::Resolved};
}

QString nameOf(const InboxView &view, const Desk &desk) {
    switch (view.kind) {
        case Kind::Mine: return ViewTr::tr("Mine");
        case Kind::Unassigned: return ViewTr::tr("Unassigned");
        case Kind::Open: return ViewTr::tr("All open");
        case Kind::Mentions: return ViewTr::tr("Mentions");
        case Kind::Waiting: return ViewTr::tr("Waiting");
        case Kind::Snoozed: return ViewTr::tr("Snoozed");
        case Kind::Resolved: return ViewTr::tr("Resolved");
        case Kind::Drafts: return ViewTr::tr("Drafts");
        case Kind::Outbox: return ViewTr::tr("Outbox");
        case Kind::Tag: return view.tag;
        case Kind::Channel:
            for (const Channel &channel : desk.channels())
                if (channel.id.v == view.id) return channel.name;
            return {};
        case Kind::Department:
            for (const Department &department : departmentsOf(desk.cards()))
                if (department.id.v == view.id) return department.name;
            return {};
        case Kind::Saved:
            if (const auto saved = desk.savedViews().find(CardId{view.id})) return saved->name;
            return {};
    }
    return {};
}

QString iconOf(Kind kind) {
    switch (kind) {
        case Kind::Mine: return QStringLiteral("user");
        case Kind::Unassigned: return QStringLiteral("users");
        case Kind::Open: return QStringLiteral("inbox");
        case Kind::Mentions: return QStringLiteral("at-sign");
        case Kind::Waiting: return QStringLiteral("hourglass");
        case Kind::Snoozed: return QStringLiteral("alarm-clock");
        case Kind::Resolved: return QStringLiteral("archive");
        case Kind::Drafts: return QStringLiteral("pencil");
        case Kind::Outbox: return QStringLiteral("send");
        case Kind::Channel: return {};
        case Kind::Department: return QStringLiteral("building-2");
        case Kind::Tag: return QStringLiteral("tag");
        case Kind::Saved: return QStringLiteral("list-filter");
    }
    return {};
}

QString nameOf(Sort sort) {
    switch (sort) {
        case Sort::Newest: return ViewTr::tr("Newest first");
        case Sort::Promise: return ViewTr::tr("By promise");
        case Sort::Longest: return ViewTr::tr("Longest waiting first");
    }
    return {};
}

QString settingOf(const InboxView &view) {
    QString name = QString::fromLatin1(wordOf(view.kind));
    if (view.id != 0) name += QLatin1Char('-') + QString::number(view.id);
    if (!view.tag.isEmpty()) name += QLatin1Char('-') + QString::fromLatin1(view.tag.toUtf8().toHex());
    return name;
}

QList<Department> departmentsOf(const Cards &cards) {
    QList<Department> departments;
    const QList<Card> all = cards.all(QStringLiteral("department"));
    for (const Card &card : all) departments += {card.id, card.body.value(QLatin1String("name")).toString()};
    std::sort(departments.begin(), departments.end(),
              [](const Department &a, const Department &b) { return QString::localeAwareCompare(a.name, b.name) < 0; });
    return departments;
}

}  // namespace heard::ui
