-- 令牌密钥的指纹：密钥丢了或者换了，同一个人的令牌就对不上了，所以每次运行都先核对。一个库只有一行。
CREATE TABLE IF NOT EXISTS token_key (
    id          TINYINT  NOT NULL PRIMARY KEY DEFAULT 1 CHECK (id = 1),
    fingerprint CHAR(64) CHARACTER SET ascii NOT NULL COMMENT '一段固定文字以这个密钥所得的 HMAC-SHA256'
) COMMENT '令牌密钥的指纹';
