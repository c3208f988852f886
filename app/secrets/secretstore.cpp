// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/secretstore.h"

namespace heard::secrets {

SecretStore::~SecretStore() = default;

}  // namespace heard::secrets
