create schema koza;
