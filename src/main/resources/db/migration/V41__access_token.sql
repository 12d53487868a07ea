-- 程序用的接口令牌：能做它的账号能做的事，可以收回。
CREATE TABLE IF NOT EXISTS access_token (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    login      VARCHAR(40)  NOT NULL COMMENT '它的账号',
    purpose    VARCHAR(60)  NOT NULL COMMENT '给哪个程序用',
    secret     CHAR(64)     CHARACTER SET ascii NOT NULL COMMENT '令牌的 SHA-256；令牌本身只显示一次',
    issued_by  VARCHAR(60)  NOT NULL,
    issued_at  TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    revoked_by VARCHAR(60)  NULL,
    revoked_at TIMESTAMP(3) NULL,
    UNIQUE KEY (secret),
    KEY (login)
) COMMENT '接口令牌';
