#pragma once
#include <QObject>
using namespace low;
struct TicketList {};
