package io.github.dbqueryagent.planted.model.model;

import dev.langchain4j.model.chat.ChatModel;

class MayCallAModel {
    ChatModel model;
}
