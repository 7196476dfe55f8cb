#include <jni.h>

JNIEXPORT void JNICALL Java_bench_flow_calls_1back_Main_repeat(JNIEnv *env, jobject self, jstring text) {
    jclass type = (*env)->GetObjectClass(env, self);
    jmethodID say = (*env)->GetMethodID(env, type, "say", "(Ljava/lang/String;)V"); //: @leak,clean
    jmethodID say = (*env)->GetMethodID(env, type, "hush", "(Ljava/lang/String;)V"); //: @hushed
    jstring word = text; //: @leak,hushed
    jstring word = (*env)->NewStringUTF(env, "hello"); //: @clean
    (*env)->CallVoidMethod(env, self, say, word);
}
