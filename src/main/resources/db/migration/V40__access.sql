-- 浏览器里的账号、单位的专用链接，和谁在何时做了什么。
CREATE TABLE IF NOT EXISTS account (
    login      VARCHAR(40)  NOT NULL PRIMARY KEY COMMENT '登录名，小写',
    name       VARCHAR(60)  NOT NULL COMMENT '姓名或岗位，登记时用',
    township   CHAR(12)     CHARACTER SET ascii NOT NULL DEFAULT '' COMMENT '只能看的乡镇；空为全部乡镇',
    role       VARCHAR(12)  NOT NULL COMMENT '经办 或 查看',
    password   VARCHAR(200) CHARACTER SET ascii NOT NULL COMMENT '口令的散列',
    temporary  BOOLEAN      NOT NULL COMMENT '是否要先改口令',
    disabled   BOOLEAN      NOT NULL DEFAULT FALSE COMMENT '是否已停用',
    created_at TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)
) COMMENT '账号';

CREATE TABLE IF NOT EXISTS unit_link (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    township   CHAR(12)     CHARACTER SET ascii NOT NULL,
    unit_code  CHAR(12)     CHARACTER SET ascii NOT NULL,
    secret     CHAR(64)     CHARACTER SET ascii NOT NULL COMMENT '链接的 SHA-256；链接本身只显示一次',
    issued_by  VARCHAR(60)  NOT NULL,
    issued_at  TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    revoked_by VARCHAR(60)  NULL,
    revoked_at TIMESTAMP(3) NULL,
    UNIQUE KEY (secret),
    KEY (township, unit_code)
) COMMENT '单位的专用链接';

CREATE TABLE IF NOT EXISTS activity (
    township  CHAR(12)     CHARACTER SET ascii NOT NULL COMMENT '乡镇；全部乡镇的为空',
    number    BIGINT       NOT NULL,
    at        TIMESTAMP(3) NOT NULL,
    who       VARCHAR(60)  NOT NULL,
    way       VARCHAR(12)  NOT NULL COMMENT '网页、链接 或 命令',
    what      VARCHAR(20)  NOT NULL,
    unit_code CHAR(12)     CHARACTER SET ascii NOT NULL DEFAULT '',
    about     CHAR(64)     CHARACTER SET ascii NOT NULL DEFAULT '' COMMENT '所涉及文件的 SHA-256',
    detail    VARCHAR(500) NOT NULL,
    seal      CHAR(64)     CHARACTER SET ascii NOT NULL COMMENT '与上一条连在一起的密钥散列',
    PRIMARY KEY (township, number)
) COMMENT '谁在何时做了什么；只增不改';
