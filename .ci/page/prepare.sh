# Sourced with the folder to work in: a browser, node and the packages beside this file.
prepare() {
    local work="$1"
    rm -rf "$work"
    mkdir -p "$work/node"
    if ! command -v chromium >/dev/null; then
        apt-get update -qq
        apt-get install -y -qq --no-install-recommends chromium fonts-noto-core
    fi
    command -v node >/dev/null || { echo "node is not there: no page can be looked at" >&2; return 1; }
    cp .ci/page/package.json .ci/page/package-lock.json .ci/page/*.mjs "$work/node"
    npm ci --prefix "$work/node" --no-audit --no-fund --ignore-scripts --loglevel=error
}
