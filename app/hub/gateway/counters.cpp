// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/gateway/counters.h"

namespace heard::hub {
namespace {

void describe(QByteArray &out, const char *name, const char *type, const char *help) {
    out += QByteArray("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

void single(QByteArray &out, const char *name, const char *type, const char *help, quint64 value) {
    describe(out, name, type, help);
    out += QByteArray(name) + ' ' + QByteArray::number(value) + '\n';
}

void labelled(QByteArray &out, const char *name, const char *label, const QByteArray &which, quint64 value) {
    out += QByteArray(name) + '{' + label + "=\"" + which + "\"} " + QByteArray::number(value) + '\n';
}

}  // namespace

QByteArray Counters::text(int connections, int desks, int visitors) const {
    QByteArray out;
    describe(out, "heard_gateway_connections", "gauge", "Open connections, by what they are.");
    labelled(out, "heard_gateway_connections", "kind", "all", quint64(connections));
    labelled(out, "heard_gateway_connections", "kind", "desk", quint64(desks));
    labelled(out, "heard_gateway_connections", "kind", "visitor", quint64(visitors));
    single(out, "heard_gateway_connections_opened_total", "counter", "Connections accepted.", opened);
    describe(out, "heard_gateway_requests_total", "counter", "HTTP requests answered, by status.");
    for (auto it = requests.cbegin(); it != requests.cend(); ++it)
        labelled(out, "heard_gateway_requests_total", "status", QByteArray::number(it.key()), it.value());
    describe(out, "heard_gateway_refused_total", "counter", "Cut off by a limit, by which.");
    for (auto it = refused.cbegin(); it != refused.cend(); ++it)
        labelled(out, "heard_gateway_refused_total", "limit", it.key(), it.value());
    describe(out, "heard_gateway_frames_total", "counter", "WebSocket messages.");
    const auto frames = [&out](const char *kind, const char *way, quint64 value) {
        labelled(out, "heard_gateway_frames_total", "kind", QByteArray(kind) + "\",way=\"" + way, value);
    };
    frames("desk", "in", deskFramesIn);
    frames("desk", "out", deskFramesOut);
    frames("visitor", "in", visitorTextsIn);
    frames("visitor", "out", visitorTextsOut);
    single(out, "heard_gateway_desks_held_back_total", "counter", "Times a slow desk was held back.", desksHeldBack);
    single(out, "heard_gateway_hints_dropped_total", "counter", "Hints above the rate limit.", hintsDropped);
    return out;
}

}  // namespace heard::hub
