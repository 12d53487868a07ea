package org.nianbao.server;

/** There is no server program for this machine; the message says what to install or to configure. */
public final class ServerMissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerMissingException() {
        super("""
                没有适用于本机的 MariaDB 数据库程序（%s %s）。请任选一种办法：
                1. 安装 MariaDB 服务器程序，例如 Debian、Ubuntu：apt-get install mariadb-server-core，并确保 mariadbd 在 PATH 中；
                2. 使用已有的数据库：--spring.datasource.url=jdbc:mariadb://主机:3306/库名，用户名和口令放在环境变量 \
                SPRING_DATASOURCE_USERNAME、SPRING_DATASOURCE_PASSWORD 中""".formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
    }
}
