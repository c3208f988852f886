// SPDX-License-Identifier: GPL-3.0-or-later
// The same examples are held against the schema by tests/contract/metadata_schema.py: both must say the same.
#include "pluginhost/metadata.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace heard;
using namespace heard::pluginhost;

namespace {

QFileInfoList examples(const QString &which) {
    return QDir(qEnvironmentVariable("HEARD_SOURCE_DIR") + u"/tests/contract/metadata/"_qs + which)
        .entryInfoList({u"*.json"_qs}, QDir::Files, QDir::Name);
}

QJsonObject objectIn(const QFileInfo &info) {
    QFile file(info.filePath());
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    EXPECT_TRUE(document.isObject()) << info.fileName().toStdString();
    return document.object();
}

TEST(Metadata, GoodExamplesAreTaken) {
    const QFileInfoList files = examples(u"good"_qs);
    ASSERT_FALSE(files.isEmpty());
    for (const QFileInfo &file : files) {
        const auto read = metadataFrom(objectIn(file));
        EXPECT_TRUE(read) << file.fileName().toStdString() << ": " << read.error().detail.toStdString();
    }
}

/// A bad example is named after the field it breaks: "settings[0].label.2.json" breaks settings[0].label.
TEST(Metadata, BadExamplesAreRefusedByField) {
    const QFileInfoList files = examples(u"bad"_qs);
    ASSERT_FALSE(files.isEmpty());
    for (const QFileInfo &file : files) {
        const auto read = metadataFrom(objectIn(file));
        ASSERT_FALSE(read) << file.fileName().toStdString();
        EXPECT_EQ(read.error().code, u"bad-metadata"_qs);
        EXPECT_TRUE(file.fileName().startsWith(read.error().detail + u'.'))
            << file.fileName().toStdString() << " was refused for " << read.error().detail.toStdString();
    }
}

TEST(Metadata, UnknownFieldsAreKept) {
    QJsonObject json = objectIn(examples(u"good"_qs).first());
    json.insert(u"later"_qs, 1);
    const auto read = metadataFrom(json);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->json, json);
}

}  // namespace
