// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as Telegram's answer, as an update, and as what an agent writes. Whatever comes of them the hub must be able to
// take.
#include <QJsonArray>
#include <QJsonDocument>
#include <cstdint>
#include <cstdlib>

#include "formatting/marks.h"
#include "plugins/telegram/hub/apianswer.h"
#include "plugins/telegram/hub/formattedtext.h"
#include "plugins/telegram/hub/plan.h"
#include "plugins/telegram/hub/update.h"

using namespace heard::telegram;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void takeable(const Update &update) {
    require(update.word.size() <= 40);
    if (update.kind == Update::Kind::Ignored) return;
    require(!update.chat.isEmpty() && !update.message.address.isEmpty());
    require(update.message.threadKey.size() <= 500 && update.message.joinToken.size() <= 64);
    for (const QString &id : update.gone) require(!id.isEmpty() && id.size() <= 500);
    if (update.kind == Update::Kind::Deleted) return;
    const auto &message = update.message;
    require(!message.remoteId.isEmpty() && message.remoteId.size() <= 500);
    require(!message.parts.isEmpty() && message.parts.size() <= 100);
    for (const auto &part : message.parts) require(!part.kind.isEmpty());
    for (const FileWish &wish : update.files)
        require(wish.part >= 0 && wish.part < message.parts.size() && wish.size >= 0);
}

void inside(const FormattedText &text, qsizetype limit) {
    require(text.text.size() <= limit);
    for (const Entity &entity : text.entities)
        require(entity.offset >= 0 && entity.length > 0 && entity.offset + entity.length <= text.text.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    for (const UpdateRules &rules : {UpdateRules{}, UpdateRules{{-1005}, true}})
        if (auto update = readUpdate(json, rules)) {
            takeable(*update);
            if (update->kind == Update::Kind::Message) joinAlbum(*update, *update);
        }

    const ApiAnswer answer = readAnswer(200, bytes);
    require(answer.kind != ApiAnswer::Kind::Lost || !answer.problem.isEmpty());
    require(answer.ok() || !stateAfter(answer).code.isEmpty());
    (void)outcomeOf(answer, 1000);

    const QString text = QString::fromUtf8(bytes);
    const FormattedText written = formatting::fromMarks(text);
    inside(written, text.size());
    for (const FormattedText &piece : split(written, 32)) inside(piece, 32);
    const ReadText read = readable(text.left(200), json.value(QLatin1String("entities")).toArray());
    for (const QJsonValue &entity : read.entities)
        require(entity[u"offset"].toInteger() + entity[u"length"].toInteger() <= read.text.size());
    if (const auto ids = SentIds::from(text)) require(SentIds::from(ids->toText())->messages == ids->messages);
    return 0;
}
