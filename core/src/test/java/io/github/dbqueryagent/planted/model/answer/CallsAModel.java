package io.github.dbqueryagent.planted.model.answer;

import dev.langchain4j.model.chat.ChatModel;

class CallsAModel {
    ChatModel model;
}
