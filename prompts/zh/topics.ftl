### “您的权利”的各个主题，每个一句。

topic-home = 如果执法人员在您家门口，请按{ $key }。
topic-warrant = 要了解两种搜查或者逮捕的文件，请按{ $key }。
topic-street-or-car = 如果在街上或在车里被拦下，请按{ $key }。
topic-street = 关于在街上，请按{ $key }。
topic-car = 关于在车里，请按{ $key }。
topic-work = 如果执法人员到您工作的地方，请按{ $key }。
topic-detained = 如果您被拘留，请按{ $key }。
topic-places = 关于学校、医院和宗教场所，请按{ $key }。
topic-court = 关于移民法庭，或者去报到，请按{ $key }。
topic-record = 关于拍摄和观察执法人员，请按{ $key }。
topic-family = 要为家人做好计划，请按{ $key }。
topic-papers = 关于随身带的证件，请按{ $key }。
topic-border = 关于边境附近的地方，请按{ $key }。
topic-scams = 要防止被骗，请按{ $key }。
topic-silence = 关于保持沉默的权利，请按{ $key }。
topics-more = 要听更多主题，请按{ $key }。

topic-again = 要再听一遍，请按星号键。
topic-others = 要听其他主题，请按{ $key }。
topic-report = 要告诉我们您看到了什么，请按{ $key }。
