#include <jni.h>

static jstring same(JNIEnv *env, jclass type, jstring text) {
    return text;
}

static jstring seal(JNIEnv *env, jclass type, jstring text) {
    return (*env)->NewStringUTF(env, "sealed");
}

JNIEXPORT jint JNICALL JNI_OnLoad(JavaVM *vm, void *reserved) {
    JNIEnv *env;
    if ((*vm)->GetEnv(vm, (void **) &env, JNI_VERSION_1_6) != JNI_OK) return JNI_ERR;
    jclass type = (*env)->FindClass(env, "bench/flow/registered_by_table/Stamps");
    if (type == 0) return JNI_ERR;
    static const char form[] = "(Ljava/lang/String;)Ljava/lang/String;";
    JNINativeMethod methods[2];
    methods[0].name = "stamp"; //: @leak
    methods[0].name = "frame"; //: @clean
    methods[0].signature = (char *) form;
    methods[0].fnPtr = (void *) same;
    methods[1].name = "frame"; //: @leak
    methods[1].name = "stamp"; //: @clean
    methods[1].signature = (char *) form;
    methods[1].fnPtr = (void *) seal;
    if ((*env)->RegisterNatives(env, type, methods, 2) != JNI_OK) return JNI_ERR;
    return JNI_VERSION_1_6;
}
