// SPDX-License-Identifier: GPL-3.0-or-later
// Every state of the window in the languages that nobody speaks (ui/style/pseudolanguage.h): what is plain English
// there has escaped translation, what is cut has too little room, and what stands at the wrong side does not mirror.
#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QListView>
#include <QPaintEngine>
#include <QScrollBar>
#include <QtTest>

#include "support/uibed.h"
#include "ui/conversation/conversationpane.h"
#include "ui/conversation/conversationview.h"
#include "ui/inbox/inboxlist.h"
#include "ui/replies/hitmodel.h"
#include "ui/screens/shooter.h"
#include "ui/shell/inboxpage.h"
#include "ui/shell/rail.h"
#include "ui/style/button.h"
#include "ui/style/label.h"
#include "ui/style/pseudolanguage.h"

using namespace heard;
using namespace heard::ui;

namespace pseudotest {

/// A paint device that keeps the texts drawn on it and nothing else.
class TextRecorder final : public QPaintDevice {
public:
    explicit TextRecorder(QSize size) : m_size(size), m_engine(texts) {}

    QStringList texts;
    QPaintEngine *paintEngine() const override { return &m_engine; }

protected:
    int metric(PaintDeviceMetric which) const override {
        switch (which) {
            case PdmWidth: return m_size.width();
            case PdmHeight: return m_size.height();
            case PdmDpiX:
            case PdmDpiY:
            case PdmPhysicalDpiX:
            case PdmPhysicalDpiY: return 96;
            case PdmDevicePixelRatio: return 1;
            case PdmDevicePixelRatioScaled: return int(devicePixelRatioFScale());
            case PdmDepth: return 32;
            default: return QPaintDevice::metric(which);
        }
    }

private:
    class Engine final : public QPaintEngine {
    public:
        explicit Engine(QStringList &texts) : QPaintEngine(AllFeatures), m_texts(texts) {}
        bool begin(QPaintDevice *) override { return true; }
        bool end() override { return true; }
        void updateState(const QPaintEngineState &) override {}
        void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
        void drawPath(const QPainterPath &) override {}
        void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
        void drawTextItem(const QPointF &, const QTextItem &item) override { m_texts << item.text(); }
        Type type() const override { return User; }

    private:
        QStringList &m_texts;
    };

    QSize m_size;
    mutable Engine m_engine;
};

bool hasWord(const QString &text) {
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{3,}"));
    return word.match(text).hasMatch();
}

/// What people and channels are called, what they wrote, dates, addresses and names of languages: no texts of Heard's.
bool isData(const QString &text) {
    static const QRegularExpression data(QStringLiteral(
        "Heard|\\d{4}, \\d\\d:\\d\\d|Daniel Hughes|Tomasz Brandt|Łucja|Olena|Pavlo|Visitor 7f3a|Site chat|Contact "
        "form|@example\\.|@shop\\.example|@shop_bot|voice\\.ogg|mail\\.eml|\\.pdf|https?:/|^(wss://"
        ")?\\w+\\.example\\.\\w+(/ws)?$"
        "|lib[\\w-]+\\.so|web-?chat|English|promo code|Invoice|Paczka|Hello\\?|store 14|18–20 slot|spare "
        "key|/usr/lib|Late in delivery|Delivery|Payments|Returns|Sales|vip|Iryna"));
    return data.match(text).hasMatch();
}

bool isPseudo(const QString &text) { return text.contains(PseudoLanguage::kOpen); }
/// All of it is one text of Heard's, with nothing of a customer's in it.
bool isWhole(const QString &text) {
    return text.startsWith(PseudoLanguage::kOpen) && text.endsWith(PseudoLanguage::kClose) &&
           text.count(PseudoLanguage::kOpen) == 1;
}

QString nameOf(const QWidget &widget) {
    QStringList path;
    for (const QWidget *w = &widget; w && path.size() < 3; w = w->parentWidget())
        path.prepend(
            QLatin1String(w->metaObject()->className())
                .mid(11 * int(QLatin1String(w->metaObject()->className()).startsWith(QLatin1String("heard::ui::")))));
    return path.join(QLatin1Char('>'));
}

class Inspector {
public:
    QStringList faults;

    void look(const QString &state, test::Scene &scene) {
        m_state = state;
        m_knownWords.clear();
        for (const QJsonObject &kind : scene.desk.channelSetup().kinds()) gather(kind);
        for (const Card &card : scene.desk.cards().all(QLatin1String(standards::kStandardKind))) gather(card.body);
        for (const ReplyIndex::Entry &entry : scene.desk.replies().index()->entries())
            m_knownWords << entry.reply.shortcut << entry.reply.title << entry.reply.folder;
        QList<QWidget *> all;
        for (QWidget *top : QApplication::topLevelWidgets())
            if (top->isVisible() && (top == &scene.window || scene.window.isAncestorOf(top) || top->parentWidget()))
                all << top << top->findChildren<QWidget *>();
        for (QWidget *widget : std::as_const(all))
            if (widget->isVisible()) lookAt(*widget);
    }

private:
    /// What plugins and standards call things is in their own languages, and in no other; canned replies are data.
    void gather(const QJsonValue &metadata) {
        if (metadata.isArray())
            for (const QJsonValue each : metadata.toArray()) gather(each);
        const QJsonObject object = metadata.toObject();
        if (const QString word = object.value(QLatin1String("en")).toString(); !word.isEmpty()) m_knownWords << word;
        for (const QJsonValue each : object) gather(each);
    }

    void fault(const QWidget &widget, const QString &what, const QString &text) {
        const QString line = QStringLiteral("%1: %2 (%3) \"%4\"").arg(m_state, what, nameOf(widget), text.left(70));
        if (!faults.contains(line)) faults << line;
    }

    void lookAt(QWidget &widget) {
        for (const char *property :
             {"text", "accessibleName", "accessibleDescription", "toolTip", "placeholderText", "windowTitle"}) {
            const QString text = widget.property(property).toString();
            if (hasWord(text) && !isPseudo(text) && !isData(text) && !m_knownWords.contains(text))
                fault(widget, QStringLiteral("not translated"), text);
        }
        fits(widget);
        stands(widget);
        isDrawnWhole(widget);
    }

    /// The words have the room they want.
    void fits(const QWidget &widget) {
        if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
            if (label->text().isEmpty() || !isPseudo(label->text())) return;
            const bool elided = label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
            const int wanted = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
            if (!elided && wanted > label->height() + 1) fault(widget, QStringLiteral("cut below"), label->text());
            if (!elided && !label->wordWrap() && label->sizeHint().width() > label->width() + 1)
                fault(widget, QStringLiteral("cut"), label->text());
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
            const bool sized = qobject_cast<const Button *>(button) || button->inherits("QCheckBox");
            if (sized && isPseudo(button->text()) && button->minimumSizeHint().width() > button->width() + 1)
                fault(widget, QStringLiteral("cut"), button->text());
        }
    }

    /// It is not cut off by what it stands in; what scrolls sideways does not count, nor the line between two columns.
    void stands(const QWidget &widget) {
        if (widget.isWindow() || widget.width() == 0) return;
        const QWidget *outer = widget.parentWidget();
        const QRect place(widget.mapTo(outer, QPoint()), widget.size());
        const auto *area = qobject_cast<const QAbstractScrollArea *>(outer->parentWidget());
        if (area && area->viewport() == outer && area->horizontalScrollBar()->isVisible()) return;
        if (place.left() < -1 || place.right() > outer->width())
            if (!widget.inherits("QScrollBar") && !widget.inherits("QSplitterHandle"))
                fault(widget,
                      QStringLiteral("sticks out by %1").arg(qMax(-place.left(), place.right() - outer->width() + 1)),
                      widget.accessibleName());
    }

    /// Nothing of Heard's own words was shortened with dots as it was drawn.
    void isDrawnWhole(QWidget &widget) {
        // Lists of conversations and the like shorten names and messages: that is theirs to do.
        if (qobject_cast<AccessibleRows *>(&widget) || qobject_cast<AccessibleRows *>(widget.parentWidget())) return;
        const auto *list = qobject_cast<QListView *>(widget.parentWidget());
        if (list && qobject_cast<HitModel *>(list->model())) return;  // so are titles and texts of canned replies
        const auto *label = qobject_cast<const QLabel *>(&widget);
        // A line that gives a customer's words room where there is some shortens itself.
        const bool mixed = label && label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
        if (mixed || (label && !isWhole(label->text()))) return;
        // So does a button that names customers, and says all of it as its tip.
        const auto *button = qobject_cast<const QAbstractButton *>(&widget);
        if (button && button->text().endsWith(u'…') && button->toolTip().size() > button->text().size()) return;
        TextRecorder recorder(widget.size());
        widget.render(&recorder, QPoint(), QRegion(), QWidget::RenderFlags());
        for (const QString &text : std::as_const(recorder.texts))
            if (text.contains(u'…')) fault(widget, QStringLiteral("drawn cut"), text);
    }

    QString m_state;
    QSet<QString> m_knownWords;
};

}  // namespace pseudotest

using namespace pseudotest;

class PseudoTest : public QObject {
    Q_OBJECT

    static void inspect(const QString &code, const std::function<void(const QString &, test::Scene &)> &look) {
        test::UiBed::theme();
        test::UiBed::language().speak(code);
        const QTemporaryDir folder;
        test::Shooter shooter(folder.path(), QRegularExpression(QStringLiteral(".")), test::UiBed::theme());
        shooter.setLook(look);
        test::takeAll(shooter);
        test::UiBed::language().speak(QStringLiteral("en_GB"));
    }

private Q_SLOTS:
    void initTestCase() { installListAccessibility(); }

    void theRecorderSeesWhatIsDrawn() {
        Label label(test::UiBed::theme(), Theme::Text::Body);
        label.setElided(true);
        label.setText(QStringLiteral("A sentence with no room"));
        label.resize(60, 20);
        TextRecorder recorder(label.size());
        label.render(&recorder, QPoint(), QRegion(), {});
        QVERIFY(recorder.texts.join(QString()).contains(u'…'));
    }

    void everyTextIsTranslatedAndHasRoom_data() {
        QTest::addColumn<QString>("code");
        QTest::newRow("from left to right") << QStringLiteral("qps");
        QTest::newRow("from right to left") << QStringLiteral("qpr");
    }
    void everyTextIsTranslatedAndHasRoom() {
        QFETCH(QString, code);
        Inspector inspector;
        inspect(code, [&](const QString &state, test::Scene &scene) { inspector.look(state, scene); });
        for (const QString &fault : std::as_const(inspector.faults)) qInfo().noquote() << fault;
        QCOMPARE(inspector.faults.size(), 0);
    }

    void theWindowIsMirrored() {
        int seen = 0;
        inspect(QStringLiteral("qpr"), [&](const QString &state, test::Scene &scene) {
            const ui::MainWindow &window = scene.window;
            const auto middle = [&](const QWidget *widget) {
                return widget->mapTo(&window, widget->rect().center()).x();
            };
            QVERIFY(middle(window.findChild<Rail *>()) > window.width() * 9 / 10);
            if (state != QLatin1String("inbox")) return;
            ++seen;
            InboxPage &inbox = scene.window.inbox();
            ConversationView *view = &inbox.conversation().view();
            QVERIFY(middle(&inbox.list()) > middle(view));
            for (int row = 0; row < scene.desk.messages()->rowCount(); ++row) {
                const auto message = scene.desk.messageRows().rows().at(row);
                const QRect bubble = view->bubbleRect(row);
                if (bubble.isEmpty() || message.direction == Direction::System) continue;
                // The customer's side is where reading begins.
                const int atBegin = view->viewport()->width() - bubble.right();
                QCOMPARE(message.direction == Direction::In, atBegin < bubble.left());
                ++seen;
            }
            // The round pictures of the rows: something is drawn at the right end, and the time at the left.
            const QImage row = inbox.list().viewport()->grab(inbox.list().rowRect(4)).toImage();
            const QColor ground = row.pixelColor(row.width() / 2, 3);
            QVERIFY(row.pixelColor(row.width() - 12 - 19, row.height() / 2 - 12) != ground);
        });
        QVERIFY(seen > 4);
    }
};

QTEST_MAIN(PseudoTest)
#include "pseudo_test.moc"
