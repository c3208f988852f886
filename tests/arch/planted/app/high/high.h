// SPDX-License-Identifier: GPL-3.0-or-later
namespace high {
inline const char *kQuery = R"(
    SELECT 1 FROM high)";
class One {
    static One *instance();
};
}
