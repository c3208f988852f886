// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/style.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QIconEngine>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include "ui/style/metrics.h"
#include "ui/style/theme.h"

namespace heard::ui {

Style::Style(const Theme &theme) : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_theme(theme) {}

namespace {

constexpr int kFieldPad = 5;  ///< between the frame of a field and its words, beside the two pixels that Qt leaves
constexpr int kBoxPad = 4;    ///< the same, in boxes with arrows
constexpr int kFieldHeight = 30;
constexpr int kCellPad = 6;   ///< between a cell's edge and its words
constexpr int kFramePad = 3;  ///< so that what scrolls does not cut the frame's round corners

void outlined(QPainter *painter, const QRectF &rect, qreal corner, const QColor &pen, qreal width, const QBrush &fill) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(pen, width));
    painter->setBrush(fill);
    painter->drawRoundedRect(rect, corner, corner);
    painter->restore();
}

QRectF pixelEdge(const QRect &rect) { return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5); }

void drawArrow(QPainter *painter, const QRect &place, const QColor &color, bool up) {
    const QPointF middle = QRectF(place).center();
    const qreal tip = up ? -2 : 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF{middle + QPointF(-4, -tip), middle + QPointF(0, tip), middle + QPointF(4, -tip)});
    painter->restore();
}

/// Drawn in the colours of the theme as it is then.
class LineIcon final : public QIconEngine {
public:
    LineIcon(const Theme &theme, const QString &name) : m_theme(theme), m_name(name) {}
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override {
        m_theme.icons().paint(*painter, QRectF(rect), m_name, m_theme.tokens().quiet, rect.width() * 7 / 8);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect({}, size), mode, state);
        return picture;
    }
    QIconEngine *clone() const override { return new LineIcon(m_theme, m_name); }

private:
    const Theme &m_theme;
    const QString m_name;
};

}  // namespace

/// Looking for the desktop's own icon takes longer than making the rest of a page.
QIcon Style::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const {
    if (icon == SP_LineEditClearButton) return QIcon(new LineIcon(m_theme, QStringLiteral("x")));
    return QProxyStyle::standardIcon(icon, option, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const {
    switch (metric) {
        case PM_ScrollBarExtent: return 10;
        case PM_ScrollBarSliderMin: return 32;
        case PM_ScrollView_ScrollBarSpacing: return 0;
        case PM_SplitterWidth: return 1;
        case PM_SmallIconSize: return 16;
        case PM_HeaderMargin: return kCellPad;
        case PM_DefaultFrameWidth:
            if (qobject_cast<const QAbstractScrollArea *>(widget)) return kFramePad;
            return QProxyStyle::pixelMetric(metric, option, widget);
        case PM_FocusFrameHMargin:
            if (qobject_cast<const QAbstractItemView *>(widget)) return kCellPad;
            return QProxyStyle::pixelMetric(metric, option, widget);
        case PM_ButtonShiftHorizontal:
        case PM_ButtonShiftVertical: return 0;
        default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                              const QWidget *widget) const {
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (type == CT_LineEdit && frame && frame->lineWidth == 0) return size;  // the box around it has the height
    switch (type) {
        case CT_ComboBox:
        case CT_SpinBox: size.rwidth() += kBoxPad; [[fallthrough]];
        case CT_PushButton:
        case CT_LineEdit: size.setHeight(std::max(size.height(), kFieldHeight)); break;
        case CT_ItemViewItem: size.rheight() += 2 * kCellPad; break;
        default: break;
    }
    return size;
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const {
    if (hint == SH_EtchDisabledText) return 0;
    if (hint == SH_UnderlineShortcut) return 0;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const {
    const bool words = (control == CC_ComboBox && part == SC_ComboBoxEditField) ||
                       (control == CC_SpinBox && part == SC_SpinBoxEditField);
    if (words) {
        const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
        return option->direction == Qt::RightToLeft ? rect.adjusted(0, 0, -kBoxPad, 0)
                                                    : rect.adjusted(kBoxPad, 0, 0, 0);
    }
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar) return QProxyStyle::subControlRect(control, option, part, widget);
    const bool lying = bar->orientation == Qt::Horizontal;
    const int length = lying ? bar->rect.width() : bar->rect.height();
    const int range = bar->maximum - bar->minimum;
    int handle = length;
    if (range > 0) {
        const qint64 share = qint64(length) * bar->pageStep / (qint64(range) + bar->pageStep);
        handle = qBound(qMin(32, length), int(share), length);
    }
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
    const auto span = [&](int from, int size) {
        return lying ? QRect(bar->rect.x() + from, bar->rect.y(), size, bar->rect.height())
                     : QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), size);
    };
    switch (part) {
        case SC_ScrollBarSlider: return span(start, handle);
        case SC_ScrollBarGroove: return bar->rect;
        case SC_ScrollBarSubPage: return span(0, start);
        case SC_ScrollBarAddPage: return span(start + handle, length - start - handle);
        default: return {};  // no arrow buttons
    }
}

void Style::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const {
    const Tokens &t = m_theme.tokens();
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar) return;
    const bool held = (option->activeSubControls & SC_ScrollBarSlider) || (option->state & State_Sunken);
    if (bar->maximum <= bar->minimum) return;
    const QRectF handle =
        QRectF(subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget)).adjusted(2, 2, -2, -2);
    QColor color = t.outline;
    color.setAlphaF(held ? 0.9F : 0.5F);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawRoundedRect(handle, 3, 3);
    painter->restore();
}

/// A field with arrows looks as one without.
void Style::drawBox(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                    const QWidget *widget) const {
    const Tokens &t = m_theme.tokens();
    const QColor edge = option->state & State_HasFocus ? t.accent : t.line;
    outlined(painter, pixelEdge(option->rect), metrics::kCorner, edge, 1, t.surface);
    const auto arrow = [&](SubControl part, bool up, bool useful) {
        if (!(option->subControls & part)) return;
        const QColor ink = useful && (option->state & State_Enabled) ? t.quiet : t.line;
        drawArrow(painter, subControlRect(control, option, part, widget), ink, up);
    };
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (!spin) return arrow(SC_ComboBoxArrow, false, true);
    arrow(SC_SpinBoxUp, true, spin->stepEnabled & QAbstractSpinBox::StepUpEnabled);
    arrow(SC_SpinBoxDown, false, spin->stepEnabled & QAbstractSpinBox::StepDownEnabled);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const {
    if (control == CC_ScrollBar) return drawScrollBar(option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox) return drawBox(control, option, painter, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const {
    const Tokens &t = m_theme.tokens();
    switch (element) {
        case CE_Splitter: painter->fillRect(option->rect, t.line); return;
        case CE_HeaderSection:
            painter->fillRect(option->rect, t.surface);
            painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.line);
            return;
        case CE_HeaderEmptyArea: painter->fillRect(option->rect, t.surface); return;
        default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const {
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *field = qstyleoption_cast<const QStyleOptionFrame *>(option);
    const bool framed = element == SE_LineEditContents && field && field->lineWidth > 0;
    return framed ? rect.adjusted(kFieldPad, 0, -kFieldPad, 0) : rect;
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const {
    const Tokens &t = m_theme.tokens();
    const QRectF inner = pixelEdge(option->rect);
    switch (element) {
        case PE_FrameFocusRect:
            outlined(painter, QRectF(option->rect).adjusted(1, 1, -1, -1), 6, t.accent, 2, Qt::NoBrush);
            return;
        case PE_PanelButtonCommand: {
            const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            const bool first = button && button->features.testFlag(QStyleOptionButton::DefaultButton);
            const bool warm = option->state & (State_MouseOver | State_Sunken);
            outlined(painter, inner, metrics::kCorner, first ? t.accent : t.line, 1, warm ? t.ground : t.surface);
            return;
        }
        case PE_PanelLineEdit:
            if (const auto *field = qstyleoption_cast<const QStyleOptionFrame *>(option);
                field && field->lineWidth == 0)
                return;  // within a box that has the frame
            outlined(painter, inner, metrics::kCorner, option->state & State_HasFocus ? t.accent : t.line, 1,
                     t.surface);
            return;
        case PE_FrameLineEdit: return;
        case PE_Frame:
            if (qobject_cast<const QAbstractScrollArea *>(widget))
                outlined(painter, inner, metrics::kCorner, t.line, 1, option->palette.base());
            return;
        case PE_IndicatorCheckBox:
        case PE_FrameGroupBox:
            QProxyStyle::drawPrimitive(element, option, painter, widget);
            outlined(painter, inner, 3, t.outline, 1, Qt::NoBrush);
            return;
        case PE_IndicatorRadioButton:
            QProxyStyle::drawPrimitive(element, option, painter, widget);
            outlined(painter, inner, inner.width() / 2, t.outline, 1, Qt::NoBrush);
            return;
        default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

}  // namespace heard::ui
