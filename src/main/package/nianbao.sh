#!/bin/sh
# The command of an installed Nianbao. Root becomes the system user, so that no file ever has another owner.
set -e
user=nianbao
settings=/etc/nianbao/nianbao.conf

if [ "$(id -u)" = 0 ]; then
    exec setpriv --reuid="$user" --regid="$user" --init-groups --reset-env /usr/bin/nianbao "$@"
fi

export NIANBAO_HOME=/var/lib/nianbao NIANBAO_SEEDS=/etc/nianbao/seeds
export SPRING_CONFIG_LOCATION=classpath:/,optional:file:/etc/nianbao/
if [ -r "$settings" ]; then
    set -a
    . "$settings"
    set +a
else
    case "${1:-}" in
        check | verify | rules | scheme | '' | -*) ;;
        *)
            echo "数据只有系统用户 $user 能读写，请在前面加 sudo：sudo nianbao $1 …" >&2
            exit 2
            ;;
    esac
fi
export JAVA=/usr/lib/nianbao/java/bin/java
exec /usr/lib/nianbao/nianbao "$@"
